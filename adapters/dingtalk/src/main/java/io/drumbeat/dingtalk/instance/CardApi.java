package io.drumbeat.dingtalk.instance;

import com.aliyun.dingtalkcard_1_0.Client;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverHeaders;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestCardData;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImGroupOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenDeliverModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverRequest.CreateAndDeliverRequestImRobotOpenSpaceModel;
import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverResponseBody;
import com.aliyun.dingtalkcard_1_0.models.RegisterCallbackHeaders;
import com.aliyun.dingtalkcard_1_0.models.RegisterCallbackRequest;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardHeaders;
import com.aliyun.dingtalkcard_1_0.models.UpdateCardRequest;
import com.aliyun.teautil.models.RuntimeOptions;
import io.drumbeat.chat.Chat;
import io.drumbeat.dingtalk.card.Face;
import io.drumbeat.dingtalk.send.Calls;
import io.drumbeat.dingtalk.send.Calls.Asked;
import io.drumbeat.dingtalk.send.DingTalkGates.Way;
import io.drumbeat.dingtalk.send.Hosts;
import io.drumbeat.dingtalk.send.NotTheApi;
import io.drumbeat.dingtalk.send.RobotApi;
import io.drumbeat.ratelimit.Gate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows cards and changes them through the official SDK; every call is made once. */
public final class CardApi {
    private static final int STAFF_IDS = 1;

    private final Client client;
    private final String robotCode;
    private final Calls calls;
    private final Callback callback;
    private final RuntimeOptions options =
            new RuntimeOptions().setAutoretry(false).setIgnoreSSL(false);

    /** @param robot in whose name cards are shown */
    public CardApi(Hosts hosts, Duration readTimeout, String robotCode, RobotApi robot, Callback callback) {
        this.robotCode = robotCode;
        this.calls = robot.calls();
        this.callback = callback;
        try {
            this.client = new Client(RobotApi.config(hosts, readTimeout));
            client.addResponseInterceptor((context, _) -> NotTheApi.refused(context));
        } catch (Exception broken) {
            throw new IllegalStateException("钉钉 SDK 起不来", broken);
        }
    }

    /** What the platform says became of a card. */
    sealed interface Shown {
        record Delivered() implements Shown {}

        /** It is nowhere to be seen. */
        record Nowhere(String why) implements Shown {}

        record Unproven() implements Shown {}
    }

    List<Gate> gates(Way way) {
        return calls.gates(way);
    }

    /**
     * @param id the same as before for the same card: the platform makes it once
     * @param address a staff id or an open conversation id, by the kind of chat
     */
    Asked<Shown> show(String template, String id, Face face, Chat chat, String address) {
        var request = new CreateAndDeliverRequest()
                .setCardTemplateId(template)
                .setOutTrackId(id)
                .setUserIdType(STAFF_IDS)
                .setCardData(new CreateAndDeliverRequestCardData().setCardParamMap(face.variables()));
        switch (callback) {
            case Callback.Stream() -> request.setCallbackType("STREAM");
            case Callback.Door(var key, var _, var _) ->
                request.setCallbackType("HTTP").setCallbackRouteKey(key);
        }
        placed(request, face.title(), chat, address);
        return calls.ask(Way.CARD, token -> {
            var headers = new CreateAndDeliverHeaders().setXAcsDingtalkAccessToken(token);
            return shown(client.createAndDeliverWithOptions(request, headers, options)
                    .getBody());
        });
    }

    /** Into the chat, under the title by which the list of chats tells of it. */
    private void placed(CreateAndDeliverRequest request, String title, Chat chat, String address) {
        var listed = Map.of("ZH_CN", title);
        switch (chat) {
            case Chat.Direct _ ->
                request.setOpenSpaceId("dtv1.card//IM_ROBOT." + address)
                        .setImRobotOpenSpaceModel(new CreateAndDeliverRequestImRobotOpenSpaceModel()
                                .setSupportForward(false)
                                .setLastMessageI18n(listed))
                        .setImRobotOpenDeliverModel(new CreateAndDeliverRequestImRobotOpenDeliverModel()
                                .setSpaceType("IM_ROBOT")
                                .setRobotCode(robotCode));
            case Chat.Group _ ->
                request.setOpenSpaceId("dtv1.card//IM_GROUP." + address)
                        .setImGroupOpenSpaceModel(new CreateAndDeliverRequestImGroupOpenSpaceModel()
                                .setSupportForward(true)
                                .setLastMessageI18n(listed))
                        .setImGroupOpenDeliverModel(
                                new CreateAndDeliverRequestImGroupOpenDeliverModel().setRobotCode(robotCode));
        }
    }

    /** HTTP 200 does not mean that it was delivered: every place it was meant for answers for itself. */
    private static Shown shown(@Nullable CreateAndDeliverResponseBody body) {
        if (body == null || body.getResult() == null || body.getResult().getDeliverResults() == null) {
            return new Shown.Unproven();
        }
        var places = body.getResult().getDeliverResults();
        if (places.isEmpty() || places.stream().anyMatch(place -> place.getSuccess() == null)) {
            return new Shown.Unproven();
        }
        // there is one place; were there more, one that shows it would forbid saying it again
        return places.stream().anyMatch(place -> place.getSuccess())
                ? new Shown.Delivered()
                : new Shown.Nowhere(String.valueOf(places.getFirst().getErrorMsg()));
    }

    /** @return whether the platform says that it is done */
    Asked<Boolean> renew(String id, Face face) {
        var request = new UpdateCardRequest()
                .setOutTrackId(id)
                .setUserIdType(STAFF_IDS)
                .setCardData(new UpdateCardRequest.UpdateCardRequestCardData().setCardParamMap(face.variables()))
                .setCardUpdateOptions(new UpdateCardRequest.UpdateCardRequestCardUpdateOptions()
                        .setUpdateCardDataByKey(true)
                        .setUpdatePrivateDataByKey(true));
        return calls.ask(Way.FACE, token -> {
            var headers = new UpdateCardHeaders().setXAcsDingtalkAccessToken(token);
            var body = client.updateCardWithOptions(request, headers, options).getBody();
            return body != null && Boolean.TRUE.equals(body.getSuccess()) && !Boolean.FALSE.equals(body.getResult());
        });
    }

    /** Whether there is an address that the platform must be told before anything can be pressed. */
    boolean mustRegister() {
        return callback instanceof Callback.Door(var _, var url, var _) && url != null;
    }

    /** Tells the platform where our door is, as the settings have it. */
    Asked<Boolean> register() {
        if (!(callback instanceof Callback.Door(var key, var url, var secret)) || url == null) {
            return new Asked.Answered<>(true);
        }
        var request = new RegisterCallbackRequest()
                .setCallbackRouteKey(key)
                .setCallbackUrl(url)
                .setApiSecret(secret)
                .setForceUpdate(true);
        return calls.ask(Way.FACE, token -> {
            var headers = new RegisterCallbackHeaders().setXAcsDingtalkAccessToken(token);
            client.registerCallbackWithOptions(request, headers, options);
            return true;
        });
    }
}
