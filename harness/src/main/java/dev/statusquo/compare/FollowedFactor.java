package dev.statusquo.compare;

/**
 * What a difference between targets follows.
 *
 * @param isKnown whether there were enough targets to tell
 * @param words such as {@code follows the server}
 */
public record FollowedFactor(boolean isKnown, String words) {

    static FollowedFactor known(String factor) {
        return new FollowedFactor(true, "follows " + factor);
    }

    static FollowedFactor unknown(String candidates) {
        return new FollowedFactor(false, "not enough runs to tell: " + candidates);
    }

    @Override
    public String toString() {
        return words;
    }
}
