package dev.statusquo.report;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.TimelineEvent;
import java.util.ArrayList;
import java.util.List;

/** A time line as a picture: time runs downwards, each event stands in the lane of who did it. Text in it is escaped. */
final class TimelinePicture {
    private static final int LINE = 30;
    private static final int TOP = 46;
    private static final int COLOURS = 6;
    /** So many of the last events tell a story on a card. */
    private static final int MOST_ON_A_CARD = 6;

    private static final int CLOCK = 62;

    private final Layout layout;
    private final List<String> digests = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    private TimelinePicture(Layout layout) {
        this.layout = layout;
    }

    /**
     * Where things stand, in units of the picture.
     *
     * @param width its width
     * @param lane the first lane; a clock fits before it if there is room
     * @param step from lane to lane
     * @param text where the words begin, and how many characters of them are shown
     * @param state where the state stands
     * @param calls where the count of handlers stands; beyond the width if it is left out
     */
    private record Layout(int width, int lane, int step, int text, int longest, int state, int calls) {
        static final Layout PAGE = new Layout(1050, 96, 60, 250, 80, 840, 940);
        static final Layout CARD = new Layout(560, 24, 38, 128, 56, 476, 560);

        boolean hasClock() {
            return lane > CLOCK;
        }

        boolean hasCalls() {
            return calls < width;
        }
    }

    /** {@return whether something was cut or killed, so that the order of things is worth a picture} */
    static boolean isWorthIt(Outcome outcome) {
        return outcome.timeline().stream().anyMatch(event -> event.who() == TimelineEvent.Who.TARGET || event.isEnd());
    }

    /** {@return the picture as an element} */
    static String of(Outcome outcome) {
        return of(Layout.PAGE, outcome.timeline());
    }

    /** {@return the last moments as a small picture} */
    static String endOf(Outcome outcome) {
        List<TimelineEvent> events = outcome.timeline();
        return of(Layout.CARD, events.subList(Math.max(0, events.size() - MOST_ON_A_CARD), events.size()));
    }

    private static String of(Layout layout, List<TimelineEvent> events) {
        TimelinePicture picture = new TimelinePicture(layout);
        picture.draw(events);
        return picture.svg.toString();
    }

    private void draw(List<TimelineEvent> events) {
        int height = TOP + LINE * events.size() + 10;
        svg.append("<svg class=\"time\" role=\"img\" viewBox=\"0 0 " + layout.width + " " + height + "\" width=\""
                + layout.width
                + "\" height=\"" + height + "\"><title>What happened when</title>");
        lane(TimelineEvent.Who.CLIENT, "client", height);
        lane(TimelineEvent.Who.TARGET, "target", height);
        lane(TimelineEvent.Who.HARNESS, "suite", height);
        words("head", layout.text, 20, "what happened");
        words("head", layout.state, 20, "state");
        if (layout.hasCalls()) {
            words("head", layout.calls, 20, "handler ran");
        }
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
        if (layout.hasClock()) {
            svg.append("<text class=\"ms\" text-anchor=\"end\" x=\"" + CLOCK + "\" y=\"" + (y + 4) + "\">"
                    + event.milliseconds() + " ms</text>");
        }
        if (event.isEnd()) {
            svg.append("<path class=\"end\" d=\"M" + (x - 7) + " " + (y - 7) + "l14 14m0 -14l-14 14\"/>");
        } else {
            svg.append("<circle class=\"dot " + EnglishText.word(event.who()) + "\" cx=\"" + x + "\" cy=\"" + y
                    + "\" r=\"6\"/>");
        }
        words(event.isEnd() ? "what broke" : "what", layout.text, y + 4, shortened(event.what()));
        event.state().ifPresent(digest -> state(digest, y));
        event.calls()
                .filter(calls -> layout.hasCalls())
                .ifPresent(calls -> words("what", layout.calls, y + 4, calls + (calls == 1 ? " time" : " times")));
    }

    /** Equal states have equal colours within a picture. */
    private void state(String digest, int y) {
        if (!digests.contains(digest)) {
            digests.add(digest);
        }
        int colour = digests.indexOf(digest) % COLOURS;
        svg.append("<rect class=\"c" + colour + "\" x=\"" + (layout.state - 6) + "\" y=\"" + (y - 11)
                + "\" width=\"82\" height=\"22\" rx=\"5\"/>");
        words("digest", layout.state + 2, y + 4, EffectRows.shortDigest(digest));
    }

    private void words(String style, int x, int y, String text) {
        svg.append("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\">" + Xml.text(text) + "</text>");
    }

    private String shortened(String text) {
        return text.length() <= layout.longest ? text : text.substring(0, layout.longest) + "…";
    }

    private static int y(int index) {
        return TOP + LINE * index;
    }

    private int x(TimelineEvent.Who who) {
        return layout.lane
                + layout.step
                        * switch (who) {
                            case CLIENT -> 0;
                            case TARGET -> 1;
                            case HARNESS -> 2;
                        };
    }
}
