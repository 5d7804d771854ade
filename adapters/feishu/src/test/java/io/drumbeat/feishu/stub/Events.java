package io.drumbeat.feishu.stub;

import com.lark.oapi.core.utils.Jsons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the platform's events as its pages show them. */
public final class Events {
    private Events() {}

    public static String challenge(String token, String challenge) {
        return json(Map.of("challenge", challenge, "token", token, "type", "url_verification"));
    }

    public static String event(String type, Object event) {
        return event(type, event, EventMaker.TOKEN, EventMaker.APP);
    }

    public static String event(String type, Object event, String token, String app) {
        var header = Map.of(
                "event_id", "ev-1", "token", token, "create_time", "1603977298000", "event_type", type, "app_id", app);
        return json(Map.of("schema", "2.0", "header", header, "event", event));
    }

    /** What somebody says to the bot alone. */
    public static String direct(String messageId, String openId, String words) {
        return said(messageId, openId, "p2p", "oc_p2p", "text", json(Map.of("text", words)), List.of());
    }

    /** What somebody says in a group; mentions as {@code key, open_id, name}. */
    public static String inGroup(String messageId, String openId, String chat, String words, String... mentions) {
        return said(messageId, openId, "group", chat, "text", json(Map.of("text", words)), mentions(mentions));
    }

    public static String said(
            String messageId,
            String openId,
            String chatType,
            String chat,
            String type,
            String content,
            List<Map<String, Object>> mentions) {
        return event(
                "im.message.receive_v1", message(messageId, openId, "user", chatType, chat, type, content, mentions));
    }

    public static Map<String, Object> message(
            String messageId,
            String openId,
            String sender,
            String chatType,
            String chat,
            String type,
            String content,
            List<Map<String, Object>> mentions) {
        var message = new LinkedHashMap<String, Object>();
        message.put("message_id", messageId);
        message.put("create_time", "1795312800000");
        message.put("chat_id", chat);
        message.put("chat_type", chatType);
        message.put("message_type", type);
        message.put("content", content);
        message.put("mentions", mentions);
        return Map.of(
                "sender", Map.of("sender_id", Map.of("open_id", openId), "sender_type", sender), "message", message);
    }

    public static List<Map<String, Object>> mentions(String... parts) {
        var mentions = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < parts.length; i += 3) {
            mentions.add(Map.of("key", parts[i], "id", Map.of("open_id", parts[i + 1]), "name", parts[i + 2]));
        }
        return mentions;
    }

    public static String press(String openId, String chat, Object value, Map<String, ?> form) {
        var action = new LinkedHashMap<String, Object>();
        action.put("tag", "button");
        action.put("value", value);
        if (!form.isEmpty()) {
            action.put("form_value", form);
        }
        return event(
                "card.action.trigger",
                Map.of(
                        "operator",
                        Map.of("open_id", openId),
                        "token",
                        "c-1",
                        "action",
                        action,
                        "context",
                        Map.of("open_message_id", "om_card", "open_chat_id", chat)));
    }

    public static String json(Object value) {
        return Jsons.DEFAULT.toJson(value);
    }
}
