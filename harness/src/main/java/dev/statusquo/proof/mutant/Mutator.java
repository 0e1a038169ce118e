package dev.statusquo.proof.mutant;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Mutation;
import dev.statusquo.model.Proof;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Spoils what a conforming proof's target does, in every standard way and in every place. */
final class Mutator {
    private static final List<Integer> OTHER_CODES = List.of(200, 404, 500);
    private static final String HINTS = "HTTP/1.1 103 Early Hints\r\n\r\n";
    private static final Map<Mutation, Then> NO_ANSWER =
            new EnumMap<>(Map.of(Mutation.CLOSED, Then.CLOSE, Mutation.SILENT, Then.HANG, Mutation.RESET, Then.RESET));

    private final ConformanceCase of;
    private final Proof proof;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutator(ConformanceCase of, Proof proof) {
        this.of = of;
        this.proof = proof;
    }

    /** {@return every mutant of a proof's target; none of a proof that is played against a miniature} */
    static List<Mutant> mutants(ConformanceCase of, Proof proof) {
        if (proof.miniature().isPresent()) {
            return List.of();
        }
        Mutator mutator = new Mutator(of, proof);
        for (int i = 0; i < proof.answers().size(); i++) {
            mutator.spoil(i);
        }
        mutator.spoilSideChannel();
        return mutator.mutants;
    }

    private void spoil(int place) {
        CannedAnswer answer = proof.answers().get(place);
        if (answer.then() != Then.SENTINEL) {
            NO_ANSWER.forEach((mutation, then) -> {
                if (!answer.octets().isEmpty() || answer.then() != then) {
                    add(mutation, place, "", new CannedAnswer(Octets.empty(), then));
                }
            });
            CannedResponse.of(answer).ifPresent(response -> spoil(place, response));
        }
        if (place + 1 < proof.answers().size()) {
            swap(place);
        }
    }

    private void spoil(int place, CannedResponse response) {
        OTHER_CODES.stream()
                .filter(code -> !response.code().equals(String.valueOf(code)))
                .forEach(code -> add(Mutation.ANOTHER_CODE, place, String.valueOf(code), response.withCode(code)));
        spoilFields(place, response);
        spoilFraming(place, response);
        add(Mutation.INTERIM_ADDED, place, "", response.withInterim(HINTS));
    }

    private void spoilFields(int place, CannedResponse response) {
        Set<String> seen = new HashSet<>();
        for (int line = 0; line < response.lines().size(); line++) {
            if (seen.add(response.lines().get(line))) {
                String name = response.fieldName(line);
                add(Mutation.FIELD_DROPPED, place, name, response.withoutLine(line));
                add(Mutation.FIELD_DOUBLED, place, name, response.withLineTwice(line));
            }
        }
    }

    private void spoilFraming(int place, CannedResponse response) {
        OptionalInt length = response.length();
        if (length.isPresent()) {
            add(Mutation.LENGTH_CHANGED, place, "more", response.withLength(length.getAsInt() + 1));
        }
        if (length.isPresent() && length.getAsInt() > 0) {
            add(Mutation.LENGTH_CHANGED, place, "less", response.withLength(length.getAsInt() - 1));
        }
        response.withMoreContent().ifPresent(more -> add(Mutation.CONTENT_ADDED, place, "", more));
        response.withLessContent().ifPresent(less -> add(Mutation.CONTENT_CUT, place, "", less));
        if (!response.isChunked()) {
            add(Mutation.CODING_ADDED, place, "", response.withLine("Transfer-Encoding: chunked"));
        }
    }

    private void swap(int place) {
        List<CannedAnswer> answers = new ArrayList<>(proof.answers());
        CannedAnswer first = answers.get(place);
        CannedAnswer second = answers.get(place + 1);
        if (!first.equals(second) && first.then() != Then.SENTINEL && second.then() != Then.SENTINEL) {
            answers.set(place, second);
            answers.set(place + 1, first);
            add(Mutation.SWAPPED, place, "", with(answers, proof.states(), proof.calls()));
        }
    }

    private void spoilSideChannel() {
        for (int i = 0; i < proof.states().size(); i++) {
            List<String> states = new ArrayList<>(proof.states());
            states.set(i, states.get(i) + "x");
            add(Mutation.STATE_CHANGED, i, "", with(proof.answers(), states, proof.calls()));
        }
        for (int i = 0; i < proof.calls().size(); i++) {
            List<Integer> calls = new ArrayList<>(proof.calls());
            calls.set(i, calls.get(i) + 1);
            add(Mutation.CALL_ADDED, i, "", with(proof.answers(), proof.states(), calls));
        }
    }

    private void add(Mutation mutation, int place, String detail, CannedResponse response) {
        add(mutation, place, detail, response.answer());
    }

    private void add(Mutation mutation, int place, String detail, CannedAnswer answer) {
        List<CannedAnswer> answers = new ArrayList<>(proof.answers());
        answers.set(place, answer);
        add(mutation, place, detail, with(answers, proof.states(), proof.calls()));
    }

    private void add(Mutation mutation, int place, String detail, Proof spoilt) {
        mutants.add(new Mutant(of, mutation, place + 1, detail, spoilt));
    }

    private Proof with(List<CannedAnswer> answers, List<String> states, List<Integer> calls) {
        return new Proof(proof.as(), proof.parameters(), answers, states, calls, proof.miniature(), proof.origin());
    }
}
