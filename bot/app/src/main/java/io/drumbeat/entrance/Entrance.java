package io.drumbeat.entrance;

import io.drumbeat.vital.Vital;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Puts the gatekeeper before the server's doors, and looks again and again who takes too long. */
@Component
public final class Entrance
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered, SmartLifecycle, Vital {
    private static final Logger log = LoggerFactory.getLogger(Entrance.class);
    private static final int KEPT_OPEN = 20_000;
    private static final int QUEUE = 128;
    private static final int PART_HEADER = 2048;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Measure measure = Measure.of(Runtime.getRuntime().maxMemory());
    private final Gatekeeper gatekeeper = new Gatekeeper(measure);
    private final List<WatchedProtocol> doors = new CopyOnWriteArrayList<>();
    private List<Thread> threads = List.of();
    private volatile @Nullable Thread watch;

    Entrance() {}

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(WatchedProtocol.class.getName());
        server.addConnectorCustomizers(this::bound);
        server.addEngineValves(gatekeeper);
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(SameBodies.class.getName());
            }
        });
    }

    private void bound(Connector connector) {
        if (connector.getProtocolHandler() instanceof WatchedProtocol door) {
            // the longest name that a computer gives a file has room in it
            connector.setMaxPartHeaderSize(PART_HEADER);
            door.setMaxConnections(measure.connections());
            door.setAcceptCount(QUEUE);
            // whoever asks whether to go on hears it from the door that wants to read on, not from the server
            door.setContinueResponseTiming("onRead");
            door.setConnectionTimeout((int) Measure.PATIENCE.toMillis());
            door.setKeepAliveTimeout(KEPT_OPEN);
            // longer than any patience of the gatekeeper: the server's own timeout stops listening to who is cut off
            door.setDisableUploadTimeout(false);
            door.setConnectionUploadTimeout(KEPT_OPEN);
            doors.add(door);
        }
    }

    @Override
    public void start() {
        threads = doors.stream().flatMap(door -> door.threads().stream()).toList();
        var watching = Thread.ofPlatform().daemon().name("entrance").unstarted(this::look);
        // it goes on as long as it is the one that is known, so it is known before it begins
        watch = watching;
        watching.start();
    }

    private void look() {
        while (Thread.currentThread().equals(watch)) {
            try {
                var now = System.nanoTime();
                gatekeeper.look(now);
                var inside = gatekeeper.portsLately();
                doors.forEach(door -> door.cutSlowHeads(now, gatekeeper.isCrowded(), inside));
            } catch (RuntimeException broken) {
                // a connection that went meanwhile, say; the next look is soon
                log.warn("这次没能看谁来得太慢，接着看", broken);
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    @Override
    public void stop() {
        watch = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** After the server, whose threads are to be there, and stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public @Nullable String ailment() {
        var watching = watch;
        if (watching == null) {
            return null;
        }
        return Stream.concat(Stream.of(watching), threads.stream())
                .filter(thread -> !thread.isAlive())
                .findFirst()
                .map(thread -> "听端口的线程 %s 停了".formatted(thread.getName()))
                .orElse(null);
    }

    /** After Boot's own, which would set back what the settings do not say. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
