package dev.statusquo.report;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.TimelineEvent;
import java.util.ArrayList;
import java.util.List;

/** A time line as a picture: time runs downwards, each event stands in the lane of who did it. Text in it is escaped. */
final class TimelinePicture {
    private static final int LINE = 30;
    private static final int TOP = 46;
    private static final int WIDTH = 1050;
    private static final int LONGEST = 80;
    private static final int TEXT = 250;
    private static final int STATE = 840;
    private static final int CALLS = 940;
    private static final int COLOURS = 6;

    private final List<String> digests = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();
    /** {@return whether something was cut or killed, so that the order of things is worth a picture} */
    static boolean isWorthIt(Outcome outcome) {
        return outcome.timeline().stream().anyMatch(event -> event.who() == TimelineEvent.Who.TARGET || event.isEnd());
    }

    /** {@return the picture as an element} */
    static String of(Outcome outcome) {
        TimelinePicture picture = new TimelinePicture();
        picture.draw(outcome.timeline());
        return picture.svg.toString();
    }

    private void draw(List<TimelineEvent> events) {
        int height = TOP + LINE * events.size() + 10;
        svg.append("<svg class=\"time\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH
                + "\" height=\"" + height + "\"><title>What happened when</title>");
        lane(TimelineEvent.Who.CLIENT, "client", height);
        lane(TimelineEvent.Who.TARGET, "target", height);
        lane(TimelineEvent.Who.HARNESS, "suite", height);
        words("head", TEXT, 20, "what happened");
        words("head", STATE, 20, "state");
        words("head", CALLS, 20, "handler ran");
        path(events);
        for (int i = 0; i < events.size(); i++) {
            event(events.get(i), y(i));
        }
        svg.append("</svg>");
    }

    private void lane(TimelineEvent.Who who, String name, int height) {
        int x = x(who);
        svg.append("<line class=\"lane\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"28\" y2=\"" + (height - 6) + "\"/>");
        svg.append("<text class=\"head\" text-anchor=\"middle\" x=\"" + x + "\" y=\"20\">" + name + "</text>");
    }

    private void path(List<TimelineEvent> events) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            points.append(x(events.get(i).who())).append(',').append(y(i)).append(' ');
        }
        svg.append("<polyline class=\"way\" points=\"" + points.toString().strip() + "\"/>");
    }

    private void event(TimelineEvent event, int y) {
        int x = x(event.who());
        svg.append("<text class=\"ms\" text-anchor=\"end\" x=\"62\" y=\"" + (y + 4) + "\">" + event.milliseconds()
                + " ms</text>");
        if (event.isEnd()) {
            svg.append("<path class=\"end\" d=\"M" + (x - 7) + " " + (y - 7) + "l14 14m0 -14l-14 14\"/>");
        } else {
            svg.append("<circle class=\"dot " + EnglishText.word(event.who()) + "\" cx=\"" + x + "\" cy=\"" + y
                    + "\" r=\"6\"/>");
        }
        words(event.isEnd() ? "what broke" : "what", TEXT, y + 4, shortened(event.what()));
        event.state().ifPresent(digest -> state(digest, y));
        event.calls().ifPresent(calls -> words("what", CALLS, y + 4, calls + (calls == 1 ? " time" : " times")));
    }

    /** Equal states have equal colours within a picture. */
    private void state(String digest, int y) {
        if (!digests.contains(digest)) {
            digests.add(digest);
        }
        int colour = digests.indexOf(digest) % COLOURS;
        svg.append("<rect class=\"c" + colour + "\" x=\"" + (STATE - 6) + "\" y=\"" + (y - 11)
                + "\" width=\"82\" height=\"22\" rx=\"5\"/>");
        words("digest", STATE + 2, y + 4, EffectRows.shortDigest(digest));
    }

    private void words(String style, int x, int y, String text) {
        svg.append("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\">" + Xml.text(text) + "</text>");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static int y(int index) {
        return TOP + LINE * index;
    }

    private static int x(TimelineEvent.Who who) {
        return switch (who) {
            case CLIENT -> 96;
            case TARGET -> 156;
            case HARNESS -> 216;
        };
    }
}
