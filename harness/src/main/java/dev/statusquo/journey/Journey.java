package dev.statusquo.journey;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.config.DeviationFiles;
import dev.statusquo.engine.docker.ProxyImage;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Limits;
import dev.statusquo.proof.Replayer;
import dev.statusquo.wire.TapRelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that journeys need on this machine, from the clients and proxies that were asked for.
 *
 * @param root the checkout, or the unpacked jar
 * @param answers what the origin sends
 * @param clients the clients, our own socket first
 * @param proxies the proxies
 * @param engine where the proxies run
 * @param limits the limits
 */
public record Journey(
        Path root,
        List<JourneyAnswer> answers,
        List<JourneyClient> clients,
        List<ProxySource> proxies,
        String engine,
        Limits limits)
        implements AutoCloseable {

    /** Copies the lists. */
    public Journey {
        answers = List.copyOf(answers);
        clients = List.copyOf(clients);
        proxies = List.copyOf(proxies);
    }

    /**
     * Announces what was asked for, so that rows can be planned.
     *
     * @param root the checkout, or the unpacked jar
     * @param clients the clients that were asked for
     * @param proxies the proxies that were asked for
     * @param limits the limits
     * @return a journey of which only cases and deviations can be had
     */
    public static Journey announced(Path root, List<Peer> clients, List<Peer> proxies, Limits limits) {
        return new Journey(
                root,
                JourneyFile.read(root),
                Stream.concat(Stream.of(WireClient.NAME), clients.stream().map(Peer::name))
                        .<JourneyClient>map(Announced::new)
                        .toList(),
                proxies.stream()
                        .map(Peer::name)
                        .<ProxySource>map(Announced::new)
                        .toList(),
                "",
                limits);
    }

    /**
     * Finds and builds what was asked for, side by side.
     *
     * @param root the checkout, or the unpacked jar
     * @param clients the clients that were asked for
     * @param proxies the proxies that were asked for
     * @param engine {@code docker} or {@code process}: where proxies run
     * @param limits the limits
     * @return the journey, to be closed by the caller
     */
    public static Journey of(Path root, List<Peer> clients, List<Peer> proxies, String engine, Limits limits) {
        List<ProxySource> sources = sources(root, proxies, engine, limits);
        List<JourneyClient> programs = clients.parallelStream()
                .<JourneyClient>map(peer -> ClientProgram.of(peer, limits.build()))
                .toList();
        return new Journey(
                root,
                JourneyFile.read(root),
                Stream.concat(Stream.<JourneyClient>of(new WireClient(limits)), programs.stream())
                        .toList(),
                sources,
                engine,
                limits);
    }

    private static List<ProxySource> sources(Path root, List<Peer> proxies, String engine, Limits limits) {
        if (!engine.equals("docker") || proxies.isEmpty()) {
            return proxies.parallelStream()
                    .<ProxySource>map(peer -> InstalledProxy.of(peer, limits))
                    .toList();
        }
        ProxyImage images = new ProxyImage(root, limits);
        return proxies.parallelStream()
                .<ProxySource>map(peer -> ContainerProxy.of(peer, images, limits))
                .toList();
    }

    /** {@return the same with more answers} */
    public Journey with(List<JourneyAnswer> more) {
        return new Journey(
                root, Stream.concat(answers.stream(), more.stream()).toList(), clients, proxies, engine, limits);
    }

    /** {@return every case about clients and proxies} */
    public List<ConformanceCase> cases() {
        return Stream.concat(
                        JourneyCases.all(answers, clients, new TapRelay(limits)).stream(), proxyCases(root).stream())
                .toList();
    }

    /** {@return the cases about clients with those that stand in for them, and the cases about proxies: all with their proofs} */
    public static List<ConformanceCase> proven(Path root, Limits limits) {
        return Stream.concat(
                        JourneyCases.proven(JourneyFile.read(root), new TapRelay(limits), limits).stream(),
                        proxyCases(root).stream())
                .toList();
    }

    /** {@return what replays the proofs of {@link #proven}} */
    public static Replayer replayer(Path root, Limits limits, Clock clock) {
        List<JourneyAnswer> answers = JourneyFile.read(root);
        return new Replayer(limits, clock, origin -> new OriginLab(Origin.open(answers, ""), limits));
    }

    private static List<ConformanceCase> proxyCases(Path root) {
        return CaseFiles.ofJourney(root.resolve("fixtures")).stream()
                .map(one -> new ConformanceCase(
                        one.about(),
                        Set.of("proxy"),
                        one.rows(),
                        one.script(),
                        one.judge(),
                        one.proofs(),
                        one.origin()))
                .toList();
    }

    /** {@return the known violations of these clients and proxies} */
    public List<Deviation> deviations() {
        Set<String> names = Stream.concat(
                        clients.stream().map(JourneyClient::name),
                        proxies.stream().map(ProxySource::name))
                .collect(Collectors.toSet());
        return DeviationFiles.ofJourney(root).stream()
                .filter(deviation -> names.contains(deviation.affected().packageName()))
                .toList();
    }

    /** {@return what starts the paths} */
    public JourneyEngine engine(Origin origin) {
        return new JourneyEngine(engine, origin, proxies, clients);
    }

    /** {@return the origin, which listens; to be closed by the caller} */
    public Origin origin() {
        try {
            return Origin.open(answers, Files.readString(root.resolve("containers/peers/lib/page.html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clients.parallelStream().forEach(JourneyClient::close);
    }
}
