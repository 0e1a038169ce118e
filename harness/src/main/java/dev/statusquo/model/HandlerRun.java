package dev.statusquo.model;

/**
 * What the side channel counted of one handler.
 *
 * @param method the method that the handler saw
 * @param path the path that it saw
 * @param count how many times it ran, 1 or more
 */
public record HandlerRun(String method, String path, int count) {

    @Override
    public String toString() {
        return method + " " + path + (count == 1 ? "" : " " + count + " times");
    }
}
