package dev.statusquo.cases.scenario.sequence;

/**
 * One call of a sequence.
 *
 * @param verb what it does
 * @param item the item's id; empty for POST, which goes to the list
 * @param json its content; empty if it has none
 * @param times how often it is sent in a row, from 1
 */
record Call(Verb verb, String item, String json, int times) {

    static Call of(Verb verb, String item, String json) {
        return new Call(verb, verb == Verb.POST ? "" : item, verb.hasContent() ? json : "", 1);
    }

    Call times(int more) {
        return new Call(verb, item, json, more);
    }

    Call on(String other) {
        return new Call(verb, verb == Verb.POST ? "" : other, json, times);
    }

    Call saying(String other) {
        return new Call(verb, item, verb.hasContent() ? other : "", times);
    }

    /** {@return the path within a scope} */
    String path(String scope) {
        return "/s/" + scope + "/items" + (item.isEmpty() ? "" : "/" + item);
    }

    /** {@return {@code PUT a {"n":1} 3 times}} */
    @Override
    public String toString() {
        return verb.method() + " " + (item.isEmpty() ? "items" : item) + (json.isEmpty() ? "" : " " + json)
                + (times == 1 ? "" : " " + times + " times");
    }
}
