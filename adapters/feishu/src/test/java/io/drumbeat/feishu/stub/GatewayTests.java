package io.drumbeat.feishu.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.event.cardcallback.P2CardActionTriggerHandler;
import com.lark.oapi.event.cardcallback.model.CallBackToast;
import com.lark.oapi.event.cardcallback.model.P2CardActionTrigger;
import com.lark.oapi.event.cardcallback.model.P2CardActionTriggerResponse;
import com.lark.oapi.service.im.ImService.P2MessageReceiveV1Handler;
import com.lark.oapi.service.im.v1.model.P2MessageReceiveV1;
import com.lark.oapi.ws.Client;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The played gateway is not only what we believe: the vendor's own client gets along with it. */
class GatewayTests {
    private final Gateway gateway = new Gateway();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void theVendorsClientTalksToIt() {
        new Client.Builder(EventMaker.APP, StubbedFeishu.SECRET)
                .domain(gateway.url())
                .eventHandler(dispatcher())
                .autoReconnect(false)
                .build()
                .start();
        await().until(gateway::connected);
        await().until(() -> gateway.line().pings() > 0);
        gateway.pushes.push(gateway.line(), "p-1", Events.direct("om_1", "ou_mei", "拜访"));
        var parts = gateway.pushes.parts("p-2", Events.direct("om_2", "ou_mei", "电话"), 3);
        gateway.pushes.push(gateway.line(), "p-3", Events.press("ou_mei", "oc_1", Map.of("words", "赞"), Map.of()));
        await().until(() -> !gateway.pushes.acks("p-1").isEmpty()
                && !gateway.pushes.acks("p-3").isEmpty());
        // it loses parts now and then, so they are sent until they arrive
        await().until(() -> {
            parts.forEach(gateway.line()::send);
            return !gateway.pushes.acks("p-2").isEmpty();
        });
        assertThat(heard).contains("om_1", "om_2");
        assertThat(gateway.pushes.acks("p-1").getFirst().code()).isEqualTo(200);
        assertThat(gateway.pushes.acks("p-3").getFirst().data()).contains("已赞");
    }

    private EventDispatcher dispatcher() {
        return EventDispatcher.newBuilder("", "")
                .onP2MessageReceiveV1(new P2MessageReceiveV1Handler() {
                    @Override
                    public void handle(P2MessageReceiveV1 event) {
                        heard.add(event.getEvent().getMessage().getMessageId());
                    }
                })
                .onP2CardActionTrigger(new P2CardActionTriggerHandler() {
                    @Override
                    public P2CardActionTriggerResponse handle(P2CardActionTrigger event) {
                        var toast = new CallBackToast();
                        toast.setType("info");
                        toast.setContent("已赞");
                        var response = new P2CardActionTriggerResponse();
                        response.setToast(toast);
                        return response;
                    }
                })
                .build();
    }
}
