package dev.statusquo.engine.process;

import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Sources;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Node apps: the exact Node out of the npm registry, the packages by {@code npm ci}, and a copy of the app below them,
 * where Node looks for packages in the folders above.
 */
final class NodeApps {
    private static final int WORDS = 12;

    private final Cache cache;
    private final Limits limits;

    NodeApps(Cache cache, Limits limits) {
        this.cache = cache;
        this.limits = limits;
    }

    /** {@return the version that the definition pins} */
    static String version(DefinedTarget definition) {
        return definition.runtimeVersions().getOrDefault(ProcessEngine.NAME, "unknown");
    }

    /** {@return the app, installed where it was not; throws TargetStartException where that fails} */
    Installed install(DefinedTarget definition, StartProgress progress) {
        Path node = node(definition, progress);
        Path packages = packages(definition, progress);
        String own = "containers/" + definition.framework();
        Sources sources = Sources.of(definition.root(), List.of(own, definition.sharedFolder()));
        Path copy = cache.once("process/" + packages.getFileName() + "/app-" + sources.digest(), sources::copy);
        return new Installed(node.resolve("package/bin"), copy.resolve(own));
    }

    private Path node(DefinedTarget definition, StartProgress progress) {
        String wanted = "node-" + platform() + "@" + version(definition);
        return cache.once("process/" + wanted, empty -> {
            progress.tell("fetching Node " + version(definition));
            Command pack = Command.of(limits.build(), "npm", "pack", "--silent", "--ignore-scripts", wanted);
            require(pack.in(empty).run(), definition, "Node " + version(definition) + " could not be fetched");
            Path archive = only(empty, ".tgz");
            Command unpack = Command.of(limits.build(), "tar", "-xzf", archive.toString());
            require(unpack.in(empty).run(), definition, "Node could not be unpacked");
            Files.delete(archive);
        });
    }

    private Path packages(DefinedTarget definition, StartProgress progress) {
        Path folder = definition.lockFolder();
        Sources inputs = Sources.of(folder)
                .only(name ->
                        List.of("package.json", definition.lock(), ".npmrc").contains(name)
                                || (!name.contains("/") && name.endsWith(".tgz")));
        return cache.once("process/node-modules-" + Digest.of(platform(), inputs.digest()), empty -> {
            progress.tell("installing its packages with npm");
            inputs.copy(empty);
            Command install = Command.of(
                    limits.build(), "npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund");
            require(install.in(empty).run(), definition, "npm could not install its packages");
        });
    }

    private static void require(Ended ended, DefinedTarget definition, String what) {
        if (!ended.isSuccess()) {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: " + what,
                    ended.lastWords(WORDS),
                    ended.isMissing()
                            ? "install npm (Debian: apt-get install npm)"
                            : "see that `npm ping` works here: npm reads its own configuration, "
                                    + "NPM_CONFIG_REGISTRY and the proxy variables");
        }
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm pack left no " + ending + " in " + folder));
        }
    }

    private static String platform() {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "x64";
        return (mac ? "darwin-" : "linux-") + processor;
    }
}
