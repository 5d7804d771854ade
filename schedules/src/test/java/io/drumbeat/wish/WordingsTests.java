package io.drumbeat.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import io.drumbeat.fact.ChangeFact.Voided;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact.ReminderFact.QuietHoursSet;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderBudget;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMoved;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMuted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderPaused;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderResumed;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderSnoozed;
import io.drumbeat.rehearsal.Rehearsal.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people say of what comes to them, north and south, typed and dictated, does what it says: {@code wordings.txt}. */
class WordingsTests {
    /** What is shown where nothing is recorded. */
    private static final Map<String, String> SHOWN = Map.of(
            "list", "接下来会发给你的",
            "why", "今天主动发了你",
            "less", "嫌多",
            "which", "哪一种",
            "sure", "确定吗");

    private final RhythmChat chat = new RhythmChat("budget: 3");

    private record Wording(String said, String does) {
        static Wording of(String line) {
            var bar = line.lastIndexOf('|');
            return new Wording(
                    line.substring(0, bar).strip(), line.substring(bar + 1).strip());
        }
    }

    private static List<Wording> all() throws IOException {
        try (var file = Objects.requireNonNull(WordingsTests.class.getResourceAsStream("wordings.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Wording::of)
                    .toList();
        }
    }

    @Test
    void eachDoesWhatItSays() throws IOException {
        chat.says("小美", "拜访 华为 高经理 谈续约 下周三发资料");
        var wrong = new ArrayList<String>();
        chat.says("小美", "每周六提醒我去健身");
        for (var wording : all()) {
            chat.at("2026-11-23", 8);
            var turn = chat.says("小美", wording.said());
            var did = did(turn, wording.does());
            if (!did.equals(wording.does())) {
                wrong.add("%s → %s；应是 %s".formatted(wording.said(), did, wording.does()));
            }
            afterwards(turn);
        }
        assertThat(wrong)
                .as("%d 句不对：\n%s", wrong.size(), String.join("\n", wrong))
                .isEmpty();
    }

    private void afterwards(Turn turn) {
        if (turn.outcome().recorded().isEmpty()) {
            chat.says("小美", "算了");
        } else {
            var receipt = turn.outcome().recorded().getFirst().receipt();
            chat.says("小美", "撤销 #" + receipt);
            chat.says("小美", "确认撤销 #" + receipt);
        }
    }

    private String did(Turn turn, String wanted) {
        var recorded = turn.outcome().recorded();
        if (!recorded.isEmpty()) {
            return recorded.stream()
                    .map(entry -> told(entry.fact(), entry.date()))
                    .collect(Collectors.joining(" + "));
        }
        var text = turn.reply().text();
        if (wanted.startsWith("span ") && text.contains(wanted.substring(5) + " 不打扰：")) {
            return wanted;
        }
        var shown = SHOWN.get(wanted);
        return wanted.equals("silent") || (shown != null && text.contains(shown))
                ? wanted
                : "「%s」".formatted(text.lines().findFirst().orElse(""));
    }

    private static String told(Fact fact, LocalDate day) {
        return switch (fact) {
            case ReminderMuted(var kind, var until) ->
                until == null ? "mute " + kind : "pause %s %s..%s".formatted(kind, day, until);
            case ReminderPaused(var kind, var from, var to, LocalTime since, LocalTime until) ->
                "pause %s %s..%s".formatted(kind, from, to) + (since.equals(until) ? "" : " " + since + "–" + until);
            case ReminderMoved(var kind, var schedule) -> "move %s %s".formatted(kind, schedule);
            case ReminderSnoozed(var kind, var until) ->
                "snooze %s %s".formatted(kind, Moment.hour(until, RhythmChat.SHANGHAI));
            case ReminderResumed(var kind) -> "resume " + kind;
            case QuietHoursSet(var from, var to) -> "quiet %s–%s".formatted(from, to);
            case ReminderAsked(var _, var schedule, var what, var still, var _) ->
                "ask %s %s%s".formatted(schedule, what, still == null ? "" : " if " + still.days());
            case ReminderBudget(var _, var most) -> "budget " + most;
            case Voided _ -> "drop 去健身";
            default -> fact.toString();
        };
    }
}
