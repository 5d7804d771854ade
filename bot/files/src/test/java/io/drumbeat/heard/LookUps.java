package io.drumbeat.heard;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Periods;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions: answered by the right command about the right person, customer and time. */
final class LookUps {
    /** What the lists call by a name of its own, and the pages of this bot that show it. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "receivables", List.of("欠款", "客户"),
            "nextsteps", List.of("今天", "下一步", "下一步清单"),
            "customer", List.of("客户", "客户名单"),
            "records", List.of("记录"),
            "leave", List.of("记录", "团队"),
            "why", List.of("为什么", "提成"),
            // in a bot without a clock, what asks who uses it is answered with the team
            "adoption", List.of("采用", "团队"));

    private final SampleCompany company;

    LookUps(SampleCompany company) {
        this.company = company;
    }

    void judge(Yaml row, Tally tally) {
        var said = row.get("text").text();
        var chat = company.chat(row.get("as").text());
        var outcome = chat.says(said);
        var wanted = new ArrayList<>(List.of(row.get("expect")));
        row.find("also").ifPresent(also -> wanted.addAll(also.items()));
        var came =
                wanted.stream().map(one -> came(one, chat)).sorted().findFirst().orElseThrow();
        tally.add(came, said + " | " + chat.clear() + Everyday.shown(chat, outcome));
    }

    String came(Yaml wanted, Conversation chat) {
        if (!chat.last().recorded().isEmpty()) {
            return "7 recorded something";
        }
        if (chat.clear().isEmpty()) {
            return chat.last().draft() != null ? "4 asked" : "5 not understood";
        }
        var answered = chat.clear().getFirst();
        var look = wanted.get("look").text();
        if (!answered.usage().english().contains(look)
                && !PAGES.getOrDefault(look, List.of())
                        .contains(answered.usage().verb())) {
            return "6 another question";
        }
        if (!whom(wanted, answered)) {
            return "6 about another";
        }
        return when(wanted, answered) ? "1 answered" : "6 of another time";
    }

    private static boolean whom(Yaml wanted, Utterance said) {
        var person = said.get(Slot.PERSON).map(who -> who.name()).orElse("");
        var receipt = said.get(Slot.RECEIPT).map("#%d"::formatted).orElse("");
        var customer = said.get(Mention.SLOT).map(Mention::name).orElse("");
        return wanted.find("about")
                .map(Yaml::text)
                .map(about -> about.equals(person) || about.equals(customer) || about.equals(receipt))
                .orElse(true);
    }

    private boolean when(Yaml row, Utterance said) {
        var wanted = row.find("period").map(Yaml::text).orElse("");
        if (wanted.isEmpty() || !said.usage().accepts(Slot.PERIOD)) {
            return true;
        }
        var period = period(wanted.replaceFirst("^(\\d{4})-(\\d\\d)$", "$1年$2月"));
        var got = said.get(Slot.PERIOD).orElse(null);
        return got == null
                ? List.of("本周", "本月", "今天").contains(wanted)
                : period != null && got.from().equals(period.from()) && got.to().equals(period.to());
    }

    private @Nullable Period period(String word) {
        if (word.contains("-Q")) {
            var first = LocalDate.of(
                    Integer.parseInt(word.substring(0, 4)), 3 * (word.charAt(word.length() - 1) - '0') - 2, 1);
            return new Period(word, first, first.plusMonths(3).minusDays(1));
        }
        if (word.matches("\\d{4}年?")) {
            var first = LocalDate.of(Integer.parseInt(word.substring(0, 4)), 1, 1);
            return new Period(word, first, first.plusYears(1).minusDays(1));
        }
        var named = word.isEmpty() ? null : Periods.at(Text.of(word), 0, company.now.toLocalDate());
        return named == null || named.end() != word.length()
                ? null
                : named.readings().getLast();
    }
}
