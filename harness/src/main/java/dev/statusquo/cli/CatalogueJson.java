package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.config.TargetFolder;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Row;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Targets and cases as programs read them. */
final class CatalogueJson {
    private CatalogueJson() {}

    /** {@return targets, stacks and cases} */
    static ObjectNode of(Suite suite) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        TargetFolders folders = suite.targets();
        ArrayNode targets = json.putArray("targets");
        folders.names().forEach(name -> servers(folders.folder(name), targets));
        ObjectNode stacks = json.putObject("stacks");
        suite.stacks().requests().forEach((name, requests) -> texts(requests.stream(), stacks.putArray(name)));
        json.set("cases", cases(suite.catalogue()));
        return json;
    }

    private static void servers(TargetFolder folder, ArrayNode targets) {
        String usual = folder.withDefaultServer().name();
        folder.servers().stream()
                .map(folder::withServer)
                .forEach(target -> targets.addObject()
                        .put("name", target.name())
                        .put("runtime", target.runtime())
                        .put("default", target.name().equals(usual))
                        .put("development", target.server().isDevelopment()));
    }

    /** {@return each case with its requirement and rows} */
    static ArrayNode cases(List<ConformanceCase> cases) {
        ArrayNode json = JsonMapper.shared().createArrayNode();
        for (ConformanceCase one : cases) {
            ObjectNode node = json.addObject();
            node.put("id", one.id()).put("title", one.title()).put("why", one.why());
            node.put("level", one.requirement().level().name())
                    .put("requirement", one.requirement().toString())
                    .put("requires", one.requirement().text());
            texts(one.allRows().stream().map(Row::id), node.putArray("rows"));
        }
        return json;
    }

    private static void texts(Stream<String> texts, ArrayNode array) {
        texts.forEach(array::add);
    }
}
