package io.drumbeat.entrance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP as Tomcat speaks it, where a connection on which somebody waits in vain can be cut off. Tomcat's own timeouts are
 * between two bytes, so whoever drips would stay for ever.
 */
public final class WatchedProtocol extends Http11NioProtocol {
    private Map<SocketWrapperBase<NioChannel>, Idle> idle = new HashMap<>();

    /**
     * A connection that asks for nothing, but may send what means nothing: the server takes empty lines before a request for
     * none at all, and forgets each.
     *
     * @param since when it was first seen so, in nanoseconds
     * @param read when something was read from it last, in milliseconds
     * @param babbling since when it has sent something; 0 while it has not
     */
    private record Idle(long since, long read, long babbling) {
        Idle at(long now, long readLast) {
            return babbling == 0 && readLast != read ? new Idle(since, readLast, now) : this;
        }

        boolean isOverdue(long now, long patience, boolean crowded) {
            return (babbling != 0 && now - babbling > patience) || (crowded && now - since > patience);
        }
    }

    /** Made by the server, by its name. */
    public WatchedProtocol() {
        super(new NioEndpoint());
    }

    /** Whether most of the connections that may be are there. */
    private boolean isCrowded() {
        return getConnectionCount() > getMaxConnections() / 4 * 3L;
    }

    /** Cuts off whoever takes too long to say what they want; where it is crowded, whoever says nothing too. */
    void cutSlowHeads(long now, boolean crowdedInside, Set<Integer> inside) {
        var patience = crowdedInside || isCrowded() ? Measure.HURRY : Measure.PATIENCE;
        var stillIdle = new HashMap<SocketWrapperBase<NioChannel>, Idle>();
        for (var connection : getEndpoint().getConnections()) {
            var reading = connection.getCurrentProcessor();
            if (reading instanceof AbstractProcessor head && hasBegun(head)) {
                if (now - head.getRequest().getStartTimeNanos() > patience.toNanos()) {
                    cut(connection);
                }
            } else if (!(reading instanceof AbstractProcessor answering && answering.isAsync())
                    && !inside.contains(connection.getRemotePort())) {
                var read = connection instanceof NioEndpoint.NioSocketWrapper nio ? nio.getLastRead() : 0;
                var still =
                        idle.getOrDefault(connection, new Idle(now, read, 0)).at(now, read);
                stillIdle.put(connection, still);
                if (still.isOverdue(now, patience.toNanos(), isCrowded())) {
                    cut(connection);
                }
            }
        }
        idle = stillIdle;
    }

    /** While a thread reads a body or answers, the connection has no processor: its {@link Arrival} is watched instead. */
    private static boolean hasBegun(AbstractProcessor reading) {
        return !reading.isAsync()
                && !reading.isUpgrade()
                && reading.getRequest().getStartTimeNanos() > 0;
    }

    /** Cuts off the connection from this port of the other side. */
    void cut(String address, int port) {
        for (var connection : getEndpoint().getConnections()) {
            if (connection.getRemotePort() == port && address.equals(connection.getRemoteAddr())) {
                cut(connection);
            }
        }
    }

    /** Whoever waits for more hears that nothing more comes, and can still answer. */
    private static void cut(SocketWrapperBase<NioChannel> connection) {
        try {
            var channel = connection.getSocket().getIOChannel();
            if (channel != null) {
                channel.shutdownInput();
            }
        } catch (IOException gone) {
            connection.close();
        }
    }

    /** The threads without which nobody comes in. */
    List<Thread> threads() {
        var threads = new ArrayList<Thread>();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            var name = thread.getName();
            if (name.startsWith(getName().replace("\"", ""))
                    && (name.endsWith("-Acceptor") || name.endsWith("-Poller"))) {
                threads.add(thread);
            }
        }
        return threads;
    }
}
