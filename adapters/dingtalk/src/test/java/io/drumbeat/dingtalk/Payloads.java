package io.drumbeat.dingtalk;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What DingTalk pushes, as its pages show it. */
public final class Payloads {
    private Payloads() {}

    /** What somebody types to the robot in their own chat with it. */
    public static ObjectNode direct(String id, String staff, String text) {
        var message = robot(id, staff, "cid_with_" + staff, "1");
        message.put("msgtype", "text").putObject("text").put("content", " " + text);
        return message;
    }

    private static ObjectNode robot(String id, String staff, String conversation, String type) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("msgId", id)
                .put("conversationId", conversation)
                .put("conversationType", type)
                .put("senderPlatform", "Mac")
                .put("chatbotCorpId", "corp1")
                .put("robotCode", "robot1")
                .put("senderStaffId", staff)
                .put("senderNick", "某人")
                .put("isAdmin", true)
                .put("createAt", Sample.NOW.toEpochMilli() - 1000 + Math.floorMod(id.hashCode(), 1000));
    }

    /** A press on a button that says words. */
    public static String press(String user, String card, String words) {
        return press(user, card, words, 12);
    }

    public static String press(String user, String card, String words, long version) {
        var json = JsonMapper.shared();
        var params =
                json.createObjectNode().put("words", words).put("card", card).put("v", version);
        var content = json.createObjectNode();
        content.putObject("cardPrivateData").set("params", params);
        content.withObject("/cardPrivateData").putArray("actionIds").add("press");
        return json.createObjectNode()
                .put("type", "actionCallback")
                .put("outTrackId", card)
                .put("corpId", "corp1")
                .put("userId", user)
                .put("userIdType", 1)
                .put("spaceType", "IM_GROUP")
                .put("content", json.writeValueAsString(content))
                .toString();
    }
}
