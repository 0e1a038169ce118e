package dev.statusquo.fuzz;

import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes octets that nobody would send out of some that somebody would: the same ones for the same seed. What once broke a reader
 * is a file of the corpus, {@code src/test/resources/dev/statusquo/fuzz}.
 */
public final class Mutations {
    private static final Path CORPUS = Path.of("src/test/resources/dev/statusquo/fuzz");
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 64 << 10;
    private static final List<String> WORDS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            " ",
            ":",
            ",",
            ";",
            "\"",
            "\\",
            "HTTP/1.1 ",
            "HTTP/1.1 103 x\r\n\r\n",
            "Content-Length: ",
            "Transfer-Encoding: chunked\r\n",
            "Connection: close\r\n",
            "GET / HTTP/1.1\r\n",
            "0\r\n\r\n",
            "-5",
            "7FFFFFFF",
            "FFFFFFFFFFFFFFFF",
            "9223372036854775807",
            "99999999999999999999",
            "\u00ff",
            "{",
            "}",
            "[",
            "]",
            "null",
            "1e999999999",
            "\\ud800",
            "&a [*a,*a]",
            "!!",
            "? ",
            "- ",
            "|\n",
            "%41");

    private final Random random;
    private final List<byte[]> corpus;
    private final int rounds;

    /**
     * Takes the corpus of a reader.
     *
     * @param name the corpus' folder
     * @param usual how many rounds a usual build takes; {@code -Dstatusquo.fuzz.rounds} says another number for all readers
     * @param dearness how many times fewer of those rounds this reader gets, since each costs more
     */
    public Mutations(String name, int usual, int dearness) {
        this.random = new Random(Long.getLong("statusquo.fuzz.seed", 20261201L));
        this.corpus = corpus(name);
        this.rounds = Integer.getInteger("statusquo.fuzz.rounds", usual * dearness) / dearness;
    }

    private static List<byte[]> corpus(String name) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
            return files.sorted().map(Mutations::octets).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a number below the bound, for tests that vary more than octets} */
    public int number(int bound) {
        return random.nextInt(bound);
    }

    /** {@return one mutation} */
    public Octets one() {
        return Octets.of(mutated());
    }

    /** Gives the corpus as it is, then one mutation for each round, to the test of a reader; a failure says which octets it was. */
    public void each(Consumer<Octets> test) {
        corpus.forEach(octets -> run(test, octets));
        for (int i = 0; i < rounds; i++) {
            run(test, mutated());
        }
    }

    private static void run(Consumer<Octets> test, byte[] octets) {
        Octets input = Octets.of(octets);
        try {
            test.accept(input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("with the octets that are " + input.base64() + " in Base64", e);
        }
    }

    private byte[] mutated() {
        byte[] octets = any();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            octets = changed(octets);
        }
        return octets.length > LONGEST ? Arrays.copyOf(octets, LONGEST) : octets;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] changed(byte[] octets) {
        int from = random.nextInt(octets.length + 1);
        int to = Math.min(octets.length, from + (random.nextInt(4) > 0 ? random.nextInt(9) : random.nextInt(1000)));
        byte[] part = Arrays.copyOfRange(octets, from, to);
        return switch (random.nextInt(7)) {
            case 0 -> joined(octets, from, new byte[0], to);
            case 1 -> joined(octets, from, new byte[] {(byte) random.nextInt(256)}, Math.min(octets.length, from + 1));
            case 2 -> joined(octets, from, word(), from);
            case 3 -> joined(octets, from, word(), to);
            case 4 -> joined(octets, from, repeated(part), to);
            case 5 -> joined(octets, random.nextInt(octets.length + 1), part, octets.length);
            default -> spliced(octets, from);
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] repeated(byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int times = random.nextInt(random.nextInt(50) == 0 ? 2000 : 5); times >= 0; times--) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] spliced(byte[] octets, int from) {
        byte[] other = any();
        int behind = random.nextInt(other.length + 1);
        return joined(octets, from, Arrays.copyOfRange(other, behind, other.length), octets.length);
    }

    private static byte[] joined(byte[] octets, int from, byte[] between, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(octets, 0, from);
        out.writeBytes(between);
        out.write(octets, to, octets.length - to);
        return out.toByteArray();
    }
}
