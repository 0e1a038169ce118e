package dev.statusquo.report;

import dev.statusquo.compare.Timeline;
import dev.statusquo.compare.Timeline.Flip;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A time line for programs. */
final class TimelineJson {
    private static final int FORM = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TimelineJson() {}

    static String of(Timeline timeline) {
        ObjectNode root = JSON.createObjectNode()
                .put("type", "timeline")
                .put("form", FORM)
                .put("rows", timeline.rows());
        ArrayNode steps = root.putArray("steps");
        for (int i = 0; i < timeline.steps().size(); i++) {
            ArrayNode moved =
                    steps.addObject().put("target", timeline.steps().get(i)).putArray("moved");
            timeline.moved()
                    .get(i)
                    .forEach(m -> moved.addObject()
                            .put("package", m.name())
                            .put("from", m.from())
                            .put("to", m.to()));
        }
        ArrayNode causes = root.putArray("causes");
        timeline.causes().forEach(cause -> {
            ObjectNode node = causes.addObject();
            timeline.follows(cause.get(0)).forEach(node.putArray("follows")::add);
            ArrayNode behaviours = node.putArray("behaviours");
            cause.forEach(flip -> behaviour(behaviours.addObject(), flip));
        });
        timeline.unstable().forEach(root.putArray("unstable")::add);
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void behaviour(ObjectNode node, Flip flip) {
        node.put("place", flip.place())
                .put("kind", EnglishText.word(flip.kind()))
                .put("back", flip.isBack());
        flip.values().forEach(node.putArray("values")::add);
        flip.rows().forEach(node.putArray("rows")::add);
    }
}
