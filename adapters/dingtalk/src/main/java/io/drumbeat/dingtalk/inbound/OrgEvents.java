package io.drumbeat.dingtalk.inbound;

import io.drumbeat.roster.RosterNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what DingTalk tells about the organisation. Its two families of pages show different bodies for one name, so an
 * event only says whom to look up again; what it says besides is not believed.
 */
public final class OrgEvents {
    private static final Logger log = LoggerFactory.getLogger(OrgEvents.class);
    private static final String PLATFORM = "dingtalk";
    private static final Set<String> PERSON = Set.of("userid", "userids", "useridlist", "staffid", "staffids");

    private final @Nullable RosterNews news;

    /** @param news null where nobody keeps a roster */
    public OrgEvents(@Nullable RosterNews news) {
        this.news = news;
    }

    /**
     * Never blocks.
     *
     * @param type as {@code user_leave_org}; null where the event does not say
     * @param data what the event holds; by webhook the whole of it
     */
    public Reply take(@Nullable String type, @Nullable JsonNode data) {
        if (news != null) {
            tell(news, type == null ? "" : type, data);
        }
        return new Reply.Taken();
    }

    private static void tell(RosterNews news, String type, @Nullable JsonNode data) {
        switch (type) {
            case "user_leave_org" -> {
                var who = people(data);
                news.left(PLATFORM, who);
                if (who.isEmpty()) {
                    news.reorganized(PLATFORM);
                }
            }
            case "user_add_org", "user_modify_org", "user_active_org" -> {
                var who = people(data);
                news.changed(PLATFORM, who);
                if (who.isEmpty()) {
                    news.reorganized(PLATFORM);
                }
            }
            case "org_dept_create",
                    "org_dept_modify",
                    "org_dept_remove",
                    "org_change",
                    "org_admin_add",
                    "org_admin_remove",
                    "label_user_change" -> news.reorganized(PLATFORM);
            default -> log.debug("收到钉钉事件，和通讯录无关，不处理");
        }
    }

    /** One id or several, as such, as numbers, or as a list in a text. */
    private static List<String> people(@Nullable JsonNode data) {
        var people = new ArrayList<String>();
        if (data != null) {
            for (var entry : data.properties()) {
                if (PERSON.contains(entry.getKey().toLowerCase(Locale.ROOT).replace("_", ""))) {
                    add(entry.getValue(), people);
                }
            }
        }
        return people.stream().distinct().toList();
    }

    private static void add(JsonNode said, List<String> people) {
        if (said.isArray()) {
            said.forEach(each -> add(each, people));
        } else if (said.isString() && said.asString().startsWith("[")) {
            try {
                add(JsonMapper.shared().readTree(said.asString()), people);
            } catch (JacksonException broken) {
                log.debug("钉钉事件里的人读不懂");
            }
        } else if (said.isValueNode() && !said.isNull() && !said.asString().isBlank()) {
            people.add(said.asString());
        }
    }
}
