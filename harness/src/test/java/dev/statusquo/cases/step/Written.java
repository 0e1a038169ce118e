package dev.statusquo.cases.step;

import dev.statusquo.cases.step.CaseParser.SharedNames;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Examples;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Lab;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Target;
import dev.statusquo.wire.CannedWire;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A case as an author writes it, tried on canned answers. */
final class Written {
    private static final String HEAD = """
            cases:
              - id: topic/one
                title: One is as it must be
                why: A client is misled.
                requirement: {source: RFC 9110, section: "15", level: LEVEL, text: One is so.}
                producer: server
                proof: [{as: conforms, answers: [204]}]
            """;

    private final ConformanceCase parsed;

    private Written(ConformanceCase parsed) {
        this.parsed = parsed;
    }

    static Written in(Path folder, String level, String body) throws IOException {
        Path file = Files.writeString(folder.resolve("topic.yaml"), HEAD.replace("LEVEL", level) + body.indent(4));
        YamlFile yaml = YamlFile.read(file, Path.of("..", "fixtures", "schema", "case.schema.json"));
        return new Written(new CaseParser(yaml, new SharedNames(Map.of("shared.name", "N"), Map.of(), Map.of()))
                .cases()
                .get(0));
    }

    ConformanceCase parsed() {
        return parsed;
    }

    Played plays(CannedAnswer... answers) {
        return plays(List.of(), answers);
    }

    Played plays(List<String> states, CannedAnswer... answers) {
        CannedWire wire = new CannedWire(List.of(answers));
        Map<String, String> parameters = parsed.rows().get(0);
        Observation seen =
                parsed.script().play(new Stage(wire, new ScriptedLab(states), "t1", Limits.standard()), parameters);
        return new Played(wire, seen, parsed.judge().judge(seen, parameters));
    }

    /** What came of it. */
    record Played(CannedWire wire, Observation seen, Judgement judgement) {
        List<String> sent() {
            return wire.sent().stream().map(o -> o.asLatin1()).toList();
        }
    }

    private static final class ScriptedLab implements Lab {
        private final Queue<String> states;

        ScriptedLab(List<String> states) {
            this.states = new ArrayDeque<>(states);
        }

        @Override
        public HttpAddress address() {
            return Examples.ADDRESS;
        }

        @Override
        public Target target() {
            return Examples.flask();
        }

        @Override
        public String state(String scope) {
            String state = states.poll();
            if (state == null) {
                throw new LabException("the side channel does not answer");
            }
            return state;
        }

        @Override
        public int calls(String requestId) {
            return requestId.equals("t1-1") ? 1 : 0;
        }

        @Override
        public List<HandlerRun> runs(String requestId) {
            return List.of();
        }

        @Override
        public boolean canRestart() {
            return false;
        }

        @Override
        public String testClient(String path) {
            throw new LabException("none here");
        }

        @Override
        public void killAndRestart() {
            throw new LabException("none here");
        }
    }
}
