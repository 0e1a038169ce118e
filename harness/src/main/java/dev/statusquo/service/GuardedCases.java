package dev.statusquo.service;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Asked;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Cases as a service is asked them: what it does not offer makes a row not applicable, and so does what it must not be sent. */
public final class GuardedCases {
    private final Service service;
    private final ContractRoutes contract;
    private final Map<String, ConformanceCase> probes;
    private final Map<HttpAddress, OfferedRoutes> offered = new ConcurrentHashMap<>();

    /**
     * Guards a service; what it offers is found out at the first request.
     *
     * @param service the service
     * @param fixtures the folder with contract.yaml
     * @param probes the cases that show whether a feature is there, by its name
     */
    public GuardedCases(Service service, Path fixtures, Map<String, ConformanceCase> probes) {
        this.service = service;
        this.probes = Map.copyOf(probes);
        this.contract = ContractRoutes.read(fixtures);
    }

    /** {@return the same case, asked only what the service offers of the contract} */
    public ConformanceCase ofTheContract(ConformanceCase one) {
        return one.kind() == Kind.PASSIVE ? one : guarded(one, contract);
    }

    /** {@return the same case, whose requests are for the service's own routes} */
    public ConformanceCase ofTheService(ConformanceCase one) {
        return guarded(one, new ContractRoutes(List.of()));
    }

    private ConformanceCase guarded(ConformanceCase one, ContractRoutes routes) {
        return new ConformanceCase(
                one.about(),
                // What it needs is looked for at the service itself.
                Set.of(),
                one.rows(),
                new GuardedScript(one, routes),
                new GuardedJudge(one.judge()),
                one.proofs(),
                one.origin());
    }

    private final class GuardedScript implements Script {
        private final ConformanceCase of;
        private final ContractRoutes routes;

        GuardedScript(ConformanceCase of, ContractRoutes routes) {
            this.of = of;
            this.routes = routes;
        }

        @Override
        public Asked asked() {
            return of.script().asked();
        }

        @Override
        public Observation play(Stage stage, Map<String, String> parameters) {
            OfferedRoutes there = offered.computeIfAbsent(
                    stage.lab().address(),
                    address -> new OfferedRoutes(service, stage.wire(), address).lookedFor(contract));
            Door door = new Door(service, routes, there, asked());
            Optional<String> closed = door.closedTo(of);
            return closed.or(() -> lacking(stage, there))
                    .map(GuardedCases::notApplicable)
                    .orElseGet(() -> play(stage, parameters, door));
        }

        private Optional<String> lacking(Stage stage, OfferedRoutes there) {
            return of.needs().stream()
                    .sorted()
                    .filter(feature -> !there.has(feature, () -> isShown(feature, stage)))
                    .findFirst()
                    .map(feature -> "the sample apps' feature " + feature + " is not offered");
        }

        private Observation play(Stage stage, Map<String, String> parameters, Door door) {
            Stage guarded = new Stage(
                    new GuardedWire(stage.wire(), door),
                    new GuardedLab(stage.lab(), door.offered()),
                    stage.scope(),
                    stage.limits());
            try {
                return of.script().play(guarded, parameters);
            } catch (RuntimeException e) {
                return notApplicable(notAsked(e).orElseThrow(() -> e).why());
            }
        }
    }

    /** A scope of its own keeps the probe apart from the row that asks first. */
    private boolean isShown(String feature, Stage stage) {
        return Optional.ofNullable(probes.get(feature))
                .map(this::ofTheContract)
                .filter(probe -> {
                    Stage own = new Stage(stage.wire(), stage.lab(), stage.scope() + "-" + feature, stage.limits());
                    Map<String, String> row = probe.rows().get(0);
                    return probe.judge()
                                    .judge(probe.script().play(own, row), row)
                                    .verdict()
                            == Verdict.CONFORMS;
                })
                .isPresent();
    }

    /** Requests that are sent at the same moment fail in threads of their own. */
    private static Optional<NotAskedException> notAsked(Throwable thrown) {
        return thrown instanceof NotAskedException why
                ? Optional.of(why)
                : Optional.ofNullable(thrown.getCause()).flatMap(GuardedCases::notAsked);
    }

    private static Observation notApplicable(String why) {
        Facts facts = new Facts.Builder().notApplicable(why).build();
        return new Observation(List.of(), facts, List.of(), Optional.empty());
    }

    private record GuardedJudge(Judge judge) implements Judge {
        @Override
        public Judgement judge(Observation seen, Map<String, String> parameters) {
            boolean wasNotAsked =
                    seen.steps().isEmpty() && seen.facts().notApplicable().isPresent();
            return wasNotAsked
                    ? Judgement.notApplicable(seen.facts().notApplicable().orElseThrow())
                    : judge.judge(seen, parameters);
        }

        @Override
        public Set<Verdict> verdicts() {
            return judge.verdicts();
        }

        @Override
        public boolean permitsMalformed() {
            return judge.permitsMalformed();
        }
    }
}
