package io.drumbeat.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Stands before all doors: counts who comes in and what they bring, and sends away at once whoever there is no room for. */
final class Gatekeeper extends ValveBase {
    private final Measure measure;
    private final BytesInFlight bytes;
    private final Set<Coming> coming = ConcurrentHashMap.newKeySet();

    /** Whoever was let in and is not answered yet; whoever is on the way out is in nobody's way. */
    private final AtomicInteger inside = new AtomicInteger();

    /** The other sides' ports of those who came since somebody looked. */
    private final Set<Integer> came = ConcurrentHashMap.newKeySet();

    /** Somebody who comes in. */
    private record Coming(Arrival arrival, WatchedProtocol door, String address, int port) {}

    Gatekeeper(Measure measure) {
        super(true);
        this.measure = measure;
        this.bytes = new BytesInFlight(measure);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var begun = coyote.getStartTimeNanos();
        var arrival = new Arrival(coyote, bytes.share(), begun > 0 ? begun : System.nanoTime());
        var who = new Coming(
                arrival,
                (WatchedProtocol) request.getConnector().getProtocolHandler(),
                request.getPeerAddr(),
                request.getRemotePort());
        coming.add(who);
        came.add(who.port());
        try {
            answer(arrival, request, response);
            if (!request.isAsync() && !arrival.isWhole()) {
                sayGoodbye(arrival, request, response);
            }
        } finally {
            coming.remove(who);
            arrival.end();
        }
    }

    private void answer(Arrival arrival, Request request, Response response) throws IOException, ServletException {
        try {
            if (inside.incrementAndGet() > measure.requests()) {
                refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                arrival.begin();
                letIn(arrival, request, response);
            }
        } finally {
            inside.decrementAndGet();
            arrival.giveBack();
        }
    }

    private void letIn(Arrival arrival, Request request, Response response) throws IOException, ServletException {
        try {
            // every door answers in one way, so nobody has to be asked which one they would rather have
            request.getCoyoteRequest().getMimeHeaders().removeHeader("Accept");
            if (response.isSuspended() || isOfSomeType(request.getHeader("Content-Type"))) {
                getNext().invoke(request, response);
                sayAtLeast(request, response);
            } else {
                refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            }
        } finally {
            var sentAway = arrival.sentAway();
            if (sentAway != null && !response.isCommitted()) {
                refuse(response, sentAway.status());
            }
        }
    }

    /** Whether what comes can be called so; what comes without a name is looked at by whoever takes it. */
    private static boolean isOfSomeType(@Nullable String type) {
        if (type == null || type.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** A refusal without words gets those of its status. */
    private static void sayAtLeast(Request request, Response response) throws IOException {
        var status = response.getStatus();
        if (status >= HttpServletResponse.SC_BAD_REQUEST
                && !request.isAsync()
                && !response.isCommitted()
                && response.getContentWritten() == 0) {
            response.resetBuffer(true);
            say(response, status);
        }
    }

    private static void refuse(Response response, int status) throws IOException {
        response.reset();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Refusals.LATER);
        }
        say(response, status);
    }

    private static void say(Response response, int status) throws IOException {
        response.setContentType(Refusals.TYPE);
        var body = Refusals.body(status);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** They hear the answer before they have sent everything, and then are not listened to for long. */
    private static void sayGoodbye(Arrival arrival, Request request, Response response) throws IOException {
        response.finishResponse();
        if (!arrival.isDrained()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** The other sides' ports of those who are here, and are looked after here, or were since this was asked last. */
    Set<Integer> portsLately() {
        var lately = new HashSet<>(came);
        came.removeAll(lately);
        coming.forEach(who -> lately.add(who.port()));
        return lately;
    }

    boolean isCrowded() {
        return bytes.isCrowded() || 2 * inside.get() > measure.requests();
    }

    /** Cuts off who takes too long. */
    void look(long now) {
        var patience = isCrowded() ? Measure.HURRY : Measure.PATIENCE;
        for (var who : coming) {
            if (who.arrival().isOverdue(now, patience)) {
                who.door().cut(who.address(), who.port());
            }
        }
    }
}
