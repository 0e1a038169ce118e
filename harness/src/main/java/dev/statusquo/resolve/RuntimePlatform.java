package dev.statusquo.resolve;

/**
 * Where a target will run.
 *
 * @param engine the engine's name
 * @param runtimeVersion the version of Python there, such as {@code 3.13}; for Node the one that target.yaml or the request names
 * @param platform what uv calls the platform; empty for this machine's own
 */
public record RuntimePlatform(String engine, String runtimeVersion, String platform) {}
