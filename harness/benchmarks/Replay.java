import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends recorded requests again as fast as the target answers: the floor of what a run could need for them.
 *
 * <p>Usage: {@code java Replay.java FILE CONNECTIONS PORT…}, one port on loopback for each target in the file. The file holds
 * for each exchange the target's index (int), whether the answer is one to HEAD (byte), the length of the request (int)
 * and its octets. Each exchange has a connection of its own, and as many go on at once for each target as asked for. An answer is read to its end by
 * its length and judged by nobody. Prints seconds and the number of exchanges.
 */
final class Replay {
    private static final int TIMEOUT = 1_500;

    private record Exchange(boolean head, byte[] request) {}

    public static void main(String[] args) throws Exception {
        List<List<Exchange>> targets = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            targets.add(new ArrayList<>());
        }
        int count = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))))) {
            while (in.available() > 0) {
                List<Exchange> of = targets.get(in.readInt());
                boolean head = in.readBoolean();
                of.add(new Exchange(head, in.readNBytes(in.readInt())));
                count++;
            }
        }
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            List<Exchange> exchanges = targets.get(t);
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", Integer.parseInt(args[t + 2]));
            AtomicInteger next = new AtomicInteger();
            for (int c = 0; c < Integer.parseInt(args[1]); c++) {
                Thread thread = new Thread(() -> {
                    for (int i = next.getAndIncrement(); i < exchanges.size(); i = next.getAndIncrement()) {
                        send(address, exchanges.get(i));
                    }
                });
                thread.start();
                threads.add(thread);
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(Locale.ROOT, "%.3f %d%n", (System.nanoTime() - start) / 1e9, count);
    }

    private static void send(InetSocketAddress address, Exchange exchange) {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(address, TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(exchange.request);
            read(socket.getInputStream(), exchange.head);
        } catch (IOException e) {
            // Some requests are answered by a close, a reset or silence: that is how they end here, too.
        }
    }

    private static void read(InputStream socket, boolean head) throws IOException {
        BufferedInputStream in = new BufferedInputStream(socket);
        while (true) {
            String first = line(in);
            int status = first.length() < 12 ? 0 : Integer.parseInt(first.substring(9, 12).trim());
            long length = -1;
            boolean chunked = false;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String lower = line.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(line.substring(15).trim());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            }
            if (status >= 100 && status < 200) {
                continue;
            }
            if (!head && status != 204 && status != 304) {
                content(in, length, chunked);
            }
            return;
        }
    }

    private static void content(BufferedInputStream in, long length, boolean chunked) throws IOException {
        if (chunked) {
            for (int size = size(in); size > 0; size = size(in)) {
                in.skipNBytes(size + 2L);
            }
            while (!line(in).isEmpty()) {
                // Trailers are read over.
            }
        } else if (length >= 0) {
            in.skipNBytes(length);
        } else {
            in.readAllBytes();
        }
    }

    private static int size(BufferedInputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("closed");
            }
            line.append((char) octet);
        }
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
