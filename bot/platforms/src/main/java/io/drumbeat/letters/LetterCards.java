package io.drumbeat.letters;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import java.time.Duration;

/** Letters in words. */
final class LetterCards {
    private LetterCards() {}

    /** {@code #12 死信 · 提醒“今天的计划” → 小美（feishu） · 3 小时前}. */
    static String line(Letter letter, People people) {
        var title = letter.title();
        var what =
                switch (letter.kind()) {
                    case REPLY -> "回复";
                    case PAY -> "提成";
                    case REMINDER -> "提醒";
                    case PRAISE -> "喜报";
                };
        return "#%d %s · %s%s → %s（%s） · %s"
                .formatted(
                        letter.number(),
                        letter.state().label(),
                        what,
                        title == null ? "（内容不显示）" : "“" + title + "”",
                        receiver(letter.chat(), people),
                        letter.platform().equals("none") ? "没有平台" : letter.platform(),
                        ago(letter.age()));
    }

    static String receiver(Chat chat, People people) {
        return switch (chat) {
            case Chat.Direct(var person) ->
                people.withId(person).map(Person::name).orElse(person);
            case Chat.Group(var team) -> people.team(team).map(Team::name).orElse(team) + "（群）";
        };
    }

    private static String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return "刚刚";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " 分钟前";
        }
        return age.toDays() < 1 ? age.toHours() + " 小时前" : age.toDays() + " 天前";
    }

    static Card unknown(long number) {
        return Card.warn(
                "没有编号 \"%d\" 的死信：它可能已经重发或放弃了，编号在“死信”里".formatted(number), Element.Buttons.of(Button.of("死信", "死信")));
    }
}
