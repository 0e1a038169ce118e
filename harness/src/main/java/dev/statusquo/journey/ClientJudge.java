package dev.statusquo.journey;

import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Judges what a client made of its call by one thing that it tells.
 *
 * @param place what is looked at, as a report names it
 * @param told what the client tells of it; empty if it tells nothing, so that nothing can be judged
 * @param wanted what it has to be, by the facts and the row's parameters
 */
record ClientJudge(
        String place, Function<Facts, Optional<String>> told, BiFunction<Facts, Map<String, String>, String> wanted)
        implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        return NothingSent.in(seen).orElseGet(() -> judged(seen, parameters));
    }

    private Judgement judged(Observation seen, Map<String, String> parameters) {
        Fingerprint nothing =
                seen.last().map(exchange -> Fingerprint.of(exchange, List.of())).orElse(Fingerprint.none());
        return told.apply(seen.facts())
                .map(actual -> judged(actual, wanted.apply(seen.facts(), parameters), nothing))
                .orElseGet(() -> Judgement.notApplicable("this client tells its caller nothing of it"));
    }

    private Judgement judged(String actual, String expected, Fingerprint seen) {
        if (actual.equals(expected)) {
            return Judgement.conforms(seen);
        }
        List<Mismatch> mismatches = List.of(new Mismatch(Place.other(place), expected, actual));
        return Judgement.violates(
                mismatches, new Fingerprint(seen.end(), seen.status(), Fingerprint.places(mismatches)));
    }
}
