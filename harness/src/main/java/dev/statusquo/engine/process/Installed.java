package dev.statusquo.engine.process;

import java.nio.file.Path;

/**
 * An app that can be started.
 *
 * @param programs the folder where its programs are found first
 * @param folder where it is started
 */
record Installed(Path programs, Path folder) {}
