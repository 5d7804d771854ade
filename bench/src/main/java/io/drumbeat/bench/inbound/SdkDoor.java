package io.drumbeat.bench.inbound;

import com.lark.oapi.core.request.EventReq;
import com.lark.oapi.core.response.EventResp;
import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.service.im.ImService.P2MessageReceiveV1Handler;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The vendor's SDK behind the JDK's web server: it checks, decrypts and reads each event. */
final class SdkDoor {
    private final EventDispatcher events;

    private SdkDoor(Consumer<P2MessageReceiveV1> said) {
        this.events = EventDispatcher.newBuilder(SignedMessages.TOKEN, SignedMessages.KEY)
                .onP2MessageReceiveV1(new P2MessageReceiveV1Handler() {
                    @Override
                    public void handle(P2MessageReceiveV1 event) {
                        said.accept(event);
                    }
                })
                .build();
    }

    /** @param said what is done with each message before it is acknowledged */
    static void open(Consumer<P2MessageReceiveV1> said) throws IOException {
        var door = new SdkDoor(said);
        var port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(Executors.newFixedThreadPool(32));
        server.createContext(SignedMessages.PATH, door::receive);
        server.start();
    }

    private void receive(HttpExchange call) throws IOException {
        try (call) {
            var request = new EventReq();
            request.setHttpPath(SignedMessages.PATH);
            request.setBody(call.getRequestBody().readAllBytes());
            var headers = new HashMap<String, List<String>>();
            for (var name : SignedMessages.HEADERS) {
                headers.put(name, List.of(call.getRequestHeaders().getFirst(name)));
            }
            request.setHeaders(headers);
            var answer = answer(request);
            call.sendResponseHeaders(answer.getStatusCode(), answer.getBody().length);
            call.getResponseBody().write(answer.getBody());
        }
    }

    private EventResp answer(EventReq request) throws IOException {
        try {
            return events.handle(request);
        } catch (Throwable broken) { // which the SDK declares
            throw new IOException(broken);
        }
    }
}
