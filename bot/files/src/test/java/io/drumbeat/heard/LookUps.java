package io.drumbeat.heard;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Periods;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions: answered by the right command about the right person, customer and time. */
final class LookUps {
    /** What the lists call by a name of its own and this bot shows on another page. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "待回款", List.of("欠款"),
            "待确认", List.of("欠款", "客户"),
            "联系人", List.of("客户"),
            "日程", List.of("今天"),
            "为什么", List.of("提成"),
            "欠款", List.of("客户"));

    private final SampleCompany company;

    LookUps(SampleCompany company) {
        this.company = company;
    }

    void judge(Yaml row, Tally tally) {
        var said = row.get("say").text();
        var chat = company.chat(row.get("as").text());
        var outcome = chat.says(said);
        tally.add(came(row, chat), said + " | " + chat.clear() + Everyday.shown(chat, outcome));
    }

    String came(Yaml row, Conversation chat) {
        if (!chat.last().recorded().isEmpty()) {
            return "7 recorded something";
        }
        if (chat.clear().isEmpty()) {
            return chat.last().draft() != null ? "4 asked" : "5 not understood";
        }
        var answered = chat.clear().getFirst();
        var command = row.get("command").text();
        var also = ALSO.getOrDefault(command, List.of());
        if (!answered.usage().verb().equals(command)
                && !also.contains(answered.usage().verb())) {
            return "6 another question";
        }
        if (!whom(row, answered)) {
            return "6 about another";
        }
        return !when(row, answered)
                ? "6 of another time"
                : answered.usage().verb().equals(command) ? "1 answered" : "2 answered on a page that holds it";
    }

    private static boolean whom(Yaml row, Utterance said) {
        var person = said.get(Slot.PERSON).map(who -> who.name()).orElse("");
        var customer = said.get(Mention.SLOT).map(Mention::name).orElse("");
        var about = row.find("about").map(Yaml::text).orElse("").split(" ")[0];
        var wanted = row.find("customer").map(Yaml::text).orElse("");
        return (about.isEmpty() || period(about) != null || about.equals(person) || about.equals(customer))
                && (wanted.isEmpty() || wanted.equals(customer));
    }

    private static boolean when(Yaml row, Utterance said) {
        var wanted = row.find("period").map(Yaml::text).orElse("");
        for (var word : row.find("about").map(Yaml::text).orElse("").split(" ")) {
            wanted = period(word) != null ? word : wanted;
        }
        if (wanted.isEmpty() || !said.usage().accepts(Slot.PERIOD)) {
            return true;
        }
        var period = period(wanted);
        var got = said.get(Slot.PERIOD).orElse(null);
        return got == null
                ? "本周 本月 今天".contains(wanted)
                : period != null && got.from().equals(period.from()) && got.to().equals(period.to());
    }

    private static io.drumbeat.calendar.@Nullable Period period(String word) {
        var named = word.isEmpty() ? null : Periods.at(Text.of(word), 0, SampleCompany.NOW.toLocalDate());
        return named == null || named.end() != word.length()
                ? null
                : named.readings().getLast();
    }
}
