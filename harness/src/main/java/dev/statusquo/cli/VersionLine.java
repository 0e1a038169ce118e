package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"statusquo " + Suite.version() + " on Java " + Runtime.version()};
    }
}
