package dev.statusquo.junit;

import dev.statusquo.engine.Engines;
import dev.statusquo.engine.url.NearbyHost;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;
import dev.statusquo.service.ServiceDraft;
import dev.statusquo.service.ServiceFile;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;

/** The service of somebody's own that a test class names: by an address, a statusquo.yaml, or a container in a static field. */
final class OwnService {
    private static final Logger LOG = LoggerFactory.getLogger("statusquo");

    private OwnService() {}

    /**
     * Finds it.
     *
     * @param test the test class
     * @param fixtures the folder with the schemas
     * @return the service, with an address; nothing if the class names none
     */
    static Optional<ServiceDraft> of(Class<?> test, Path fixtures) {
        Optional<StatusQuoTarget> named = Optional.ofNullable(test.getAnnotation(StatusQuoTarget.class));
        Optional<Path> file = named.map(StatusQuoTarget::service)
                .filter(text -> !text.isEmpty())
                .map(Path::of);
        Optional<String> address = Optional.ofNullable(System.getProperty("statusquo.address"))
                .or(() -> named.map(StatusQuoTarget::address).filter(text -> !text.isEmpty()))
                .or(() -> container(test).map(OwnService::address));
        if (file.isEmpty() && address.isEmpty()) {
            return Optional.empty();
        }
        ServiceDraft draft = file.map(path -> ServiceFile.read(
                        path,
                        fixtures,
                        System.getenv(),
                        (document, why) -> LOG.warn("{}: left out: {}", document.getFileName(), why)))
                .orElseGet(ServiceDraft::new);
        address.ifPresent(draft::address);
        requireNear(draft, test);
        return Optional.of(draft);
    }

    /** {@return what starts the service, or meets it where it listens} */
    static Engines.Choice engine(ServiceDraft draft, Limits limits) {
        return draft.start().isThere()
                ? Engines.starting(List.of(draft.start()), limits)
                : Engines.at(HttpAddress.parse(draft.address().orElseThrow()), limits);
    }

    private static void requireNear(ServiceDraft draft, Class<?> test) {
        if (draft.start().isThere()) {
            return;
        }
        String address = draft.address()
                .orElseThrow(() -> new BadInputException(
                        "nothing says where the service of " + test.getSimpleName() + " is",
                        "name an address in @StatusQuoTarget, or address: in the file"));
        if (!Boolean.getBoolean("statusquo.allowRemote")) {
            NearbyHost.require(HttpAddress.parse(address).host());
        }
    }

    private static Optional<GenericContainer<?>> container(Class<?> test) {
        return Arrays.stream(test.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> GenericContainer.class.isAssignableFrom(field.getType()))
                .findFirst()
                .map(OwnService::valueOf);
    }

    private static GenericContainer<?> valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (GenericContainer<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the container " + field + " cannot be read", e);
        }
    }

    /** A container that nobody has started yet is started; its own library stops it with the session. */
    private static String address(GenericContainer<?> container) {
        if (!container.isRunning()) {
            container.start();
        }
        return "http://" + container.getHost() + ":" + container.getFirstMappedPort();
    }
}
