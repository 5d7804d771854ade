package io.drumbeat.ownserver;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server that is being started beside whatever else has to be put together until somebody needs it. It belongs to whoever
 * takes it, and is stopped if nobody does.
 */
public final class Ahead<T extends AutoCloseable> {
    private static final Logger log = LoggerFactory.getLogger(Ahead.class);
    private final FutureTask<T> starting;
    private final AtomicBoolean taken = new AtomicBoolean();

    private Ahead(Callable<T> start) {
        this.starting = new FutureTask<>(start);
    }

    static <T extends AutoCloseable> Ahead<T> begin(String name, Callable<T> start) {
        var ahead = new Ahead<>(start);
        Thread.ofPlatform().daemon().name(name).start(ahead.starting);
        return ahead;
    }

    /**
     * Begins with it, and lets the context know it by a name.
     *
     * @param context not refreshed yet
     */
    public static <T extends AutoCloseable> void in(
            ConfigurableApplicationContext context, String name, Callable<T> start) {
        var ahead = begin(name, start);
        context.getBeanFactory().registerSingleton(name, ahead);
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean(name, ahead::stopUntaken);
        }
    }

    /** Waits until it runs; what kept it from starting is thrown as it was. */
    public T take() {
        taken.set(true);
        try {
            return starting.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void stopUntaken() {
        if (taken.compareAndSet(false, true)) {
            try {
                starting.get().close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception unwanted) {
                log.debug("nobody asked for it", unwanted);
            }
        }
    }
}
