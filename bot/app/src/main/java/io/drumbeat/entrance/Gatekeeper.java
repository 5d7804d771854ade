package io.drumbeat.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Stands before all doors: counts who comes in and what they bring, and sends away at once whoever there is no room for. */
final class Gatekeeper extends ValveBase {
    private final Measure measure;
    private final BytesInFlight bytes;
    private final Set<Coming> coming = ConcurrentHashMap.newKeySet();

    /** Whoever was let in and is not answered yet; whoever is on the way out is in nobody's way. */
    private final AtomicInteger inside = new AtomicInteger();

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
            getNext().invoke(request, response);
        } finally {
            var sentAway = arrival.sentAway();
            if (sentAway != null && !response.isCommitted()) {
                refuse(response, sentAway.status());
            }
        }
    }

    private static void refuse(Response response, int status) throws IOException {
        response.reset();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType(Refusals.TYPE);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Refusals.LATER);
        }
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

    /** The other sides' ports of those who are here, and are looked after here. */
    Set<Integer> ports() {
        return coming.stream().map(Coming::port).collect(Collectors.toSet());
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
