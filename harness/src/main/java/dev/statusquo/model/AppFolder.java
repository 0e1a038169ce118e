package dev.statusquo.model;

import java.nio.file.Path;

/**
 * An app's folder under {@code containers/}.
 *
 * @param framework the framework, also the folder's name
 * @param runtime {@code python} or {@code node}
 * @param folder the folder
 * @param root the checkout or unpacked jar: the build context of its image
 */
public record AppFolder(String framework, String runtime, Path folder, Path root) {}
