package io.drumbeat.reminding;

import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues named at the beginning of what is to be said: 小美和王五交预测.
 *
 * @param rest what is left without them
 */
public record ForWhom(List<Person> people, String rest) {
    private static final Pattern AND = Pattern.compile("^(?:[,，、和跟与及]|还有|以及)\\s*");
    private static final Pattern LEAD = Pattern.compile("^(?:一下|[@\\s])+");
    private static final Pattern ID = Pattern.compile("^@[a-z]+\\d*\\s*");
    private static final Pattern SOMEBODY =
            Pattern.compile("^\\p{IsHan}{1,2}(?:总|经理|主任|哥|姐|老师)|^\\p{IsHan}{2,3}(?=[今明后]天|下?周[一二三四五六日天]|\\d|[上下]午)");

    public ForWhom {
        people = List.copyOf(people);
    }

    /** Nobody where it begins with no name; whoever says it is none of them. */
    public static ForWhom of(String words, Person who, Known known) {
        var all = known.people().all().stream()
                .filter(one -> !one.is(who))
                .sorted(Comparator.comparingInt(one -> -one.name().length()))
                .toList();
        var people = new ArrayList<Person>();
        var rest = LEAD.matcher(words).replaceFirst("");
        for (var next = first(rest, all);
                next != null;
                next = first(AND.matcher(rest).replaceFirst(""), all)) {
            rest = people.isEmpty() ? rest : AND.matcher(rest).replaceFirst("");
            people.add(next);
            rest = ID.matcher(rest.substring(next.name().length()))
                    .replaceFirst("")
                    .strip();
            if (!AND.matcher(rest).find()) {
                break;
            }
        }
        return new ForWhom(people, rest);
    }

    private static @Nullable Person first(String words, List<Person> all) {
        return all.stream()
                .filter(one -> words.startsWith(one.name()))
                .findFirst()
                .orElse(null);
    }

    /** 雷总明天签合同: whom nobody knows by that name. */
    public static boolean soundsLikeSomebody(String words) {
        return SOMEBODY.matcher(words).find();
    }
}
