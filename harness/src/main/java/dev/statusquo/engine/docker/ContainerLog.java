package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** What a container wrote on its two streams. */
final class ContainerLog extends ResultCallback.Adapter<Frame> {
    private static final int SECONDS = 5;

    private final Queue<String> text = new ConcurrentLinkedQueue<>();

    private ContainerLog() {}

    /** {@return its last lines} */
    static String last(DockerClient client, String container, int lines) {
        ContainerLog log = new ContainerLog();
        try {
            client.logContainerCmd(container)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(lines)
                    .exec(log)
                    .awaitCompletion(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return String.join("", log.text).strip();
    }

    /** A container that is being removed has no log any more: that is told in its place. */
    @Override
    public void onError(Throwable failure) {
        text.add("(its log cannot be read: the container is gone)");
        onComplete();
    }

    @Override
    public void onNext(Frame frame) {
        text.add(new String(frame.getPayload(), StandardCharsets.UTF_8));
    }
}
