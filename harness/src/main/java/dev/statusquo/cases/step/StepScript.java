package dev.statusquo.cases.step;

import dev.statusquo.cases.match.FollowUp;
import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.UnknownVariableException;
import dev.statusquo.cases.match.ValueSource;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Asked;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Facts;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays the steps of a case one after the other.
 *
 * @param steps the steps
 * @param values what parameters stand for
 * @param identified whether requests carry an id, so that handler calls can be counted
 * @param asked which route they need of a service that does not offer the contract
 */
record StepScript(List<Step> steps, RowVariables values, boolean identified, Asked asked) implements Script {
    @Override
    public Observation play(Stage stage, Map<String, String> parameters) {
        StepRun play = new StepRun(stage, values.of(parameters));
        try {
            steps.stream().takeWhile(step -> play.goesOn()).forEach(play::step);
        } catch (LabException e) {
            play.stop(Cause.SETUP_FAILED, String.valueOf(e.getMessage()));
        } catch (UnknownVariableException e) {
            play.stop(Cause.HARNESS_ERROR, String.valueOf(e.getMessage()));
        } finally {
            play.close();
        }
        return play.observation();
    }

    /** One run through the steps. */
    private final class StepRun {
        private final Stage stage;
        private final Map<String, Wire.Link> links = new HashMap<>();
        private final List<ObservedStep> seen = new ArrayList<>();
        private final Facts.Builder facts = new Facts.Builder();
        private Optional<String> notApplicable = Optional.empty();
        private Variables variables;
        private Optional<Trouble> trouble = Optional.empty();

        StepRun(Stage stage, Variables parameters) {
            this.stage = stage;
            this.facts.value("scope", stage.scope());
            this.facts.value("host", stage.lab().address().authority());
            this.variables = parameters.withLiterals(facts.build().values());
        }

        boolean goesOn() {
            return trouble.isEmpty() && notApplicable.isEmpty();
        }

        void stop(Cause cause, String words) {
            trouble = Optional.of(new Trouble(cause, words));
        }

        void step(Step step) {
            String id = stage.requestId(step.label());
            variables = variables.withLiterals(Map.of("request", id));
            ObservedStep now = look(step, exchange(step), id);
            seen.add(now);
            if (now.exchange().end() == End.UNREACHABLE) {
                stop(Cause.TARGET_DEAD, "no connection to " + stage.lab().address());
                return;
            }
            step.save().forEach((name, source) -> keep(name, ValueSource.read(source, now, variables)));
            check(step, now);
        }

        private void check(Step step, ObservedStep now) {
            step.applies()
                    .filter(a -> now.exchange().end() != End.HANG) // silence is judged, whatever a case is about
                    .filter(a -> !holds(a.when(), now))
                    .ifPresent(a -> doesNotApply(a.otherwise()));
            given(step)
                    .map(g -> g.compare(now, variables))
                    .filter(differences -> !differences.isEmpty())
                    .ifPresent(differences -> stop(Cause.NOT_EXERCISED, unmet(step, differences)));
        }

        private void doesNotApply(String why) {
            notApplicable = Optional.of(why);
            facts.notApplicable(why);
        }

        private boolean holds(PermittedAnswer answer, ObservedStep now) {
            return answer.compare(now, variables).isEmpty();
        }

        private void keep(String name, String value) {
            facts.value(name, value);
            variables = variables.withLiterals(Map.of(name, value));
        }

        private Exchange exchange(Step step) {
            Transmission out = step.request().transmission(variables, identified);
            if (step.on().isPresent()) {
                return on(links.computeIfAbsent(step.on().get(), name -> connect()), step, out);
            }
            try (Wire.Link link = connect()) {
                return on(link, step, out);
            }
        }

        private Wire.Link connect() {
            return stage.wire().connect(stage.lab().address());
        }

        private Exchange on(Wire.Link link, Step step, Transmission out) {
            Exchange exchange = link.exchange(out);
            if (!step.needs(FollowUp.NEXT) || !exchange.isWhole()) {
                return exchange;
            }
            String mark = "sentinel-" + stage.requestId(step.label());
            return link.next(exchange, sentinel(mark), mark);
        }

        private Octets sentinel(String mark) {
            String host = variables.in("${host}");
            return new Request(Method.GET, "/echo?mark=" + mark, Fields.of("Host", host), Octets.empty()).octets();
        }

        private ObservedStep look(Step step, Exchange exchange, String id) {
            return new ObservedStep(
                    step.label(),
                    exchange,
                    step.needs(FollowUp.STATE) ? Optional.of(stage.lab().state(stage.scope())) : Optional.empty(),
                    step.needs(FollowUp.CALLS) ? Optional.of(stage.lab().calls(id)) : Optional.empty());
        }

        void close() {
            links.values().forEach(Wire.Link::close);
        }

        Observation observation() {
            return new Observation(seen, facts.build(), List.of(), trouble);
        }
    }

    private Optional<PermittedAnswer> given(Step step) {
        boolean judged = !step.expect().isEmpty() || step.equals(steps.get(steps.size() - 1));
        boolean unread = step.request().then() == Transmission.Then.RESET;
        // A step that only prepares must at least have been answered: silence there is never a success.
        return step.given().or(() -> judged || unread ? Optional.empty() : Optional.of(PermittedAnswer.whole()));
    }

    private static String unmet(Step step, List<Mismatch> differences) {
        return "step " + step.label() + " was to be answered otherwise: "
                + String.join("; ", differences.stream().map(Mismatch::toString).toList());
    }
}
