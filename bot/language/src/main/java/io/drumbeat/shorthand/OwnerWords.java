package io.drumbeat.shorthand;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.line.Landmarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who is to look after a customer from now on: 把瑞丰粮油转给王五, 瑞丰粮油以后让王五跟. */
final class OwnerWords {
    private static final String FROM_NOW = "(?:先|就|都|以后|今后|往后|后面|后续|接下来|现在|D起?|从D起?)*";
    private static final String ASKING = "^(?:请|麻烦|帮我|帮忙|那个|行|好|嗯)*" + FROM_NOW;
    private static final String CUSTOMER = "C(?:[这那][个家]|他们家?)?(?:的?(?:客户|单子|项目|商机|业务))?";
    private static final String LOOKS_AFTER = "(?:来|去|负责|跟进|跟|管|接手|接|对接|盯|带|维护)+";
    private static final Pattern MAY_BE = Pattern.compile("[把将让叫由归交转派]");
    private static final Pattern SAID = Pattern.compile(ASKING
            + "(?:(?:把|将)?" + CUSTOMER + FROM_NOW
            + "(?:(?:转|移|划|分|拨|派|换|交接|移交|转交|改|交)(?:到|给|归)P(?:名下|那边|手里|手上)?(?:" + LOOKS_AFTER + ")?"
            + "|归P(?:" + LOOKS_AFTER + ")?"
            + "|(?:让|由|叫|安排|换成?|交?给)P" + FROM_NOW + LOOKS_AFTER + ")"
            + "|(?:让|由|叫|安排)P" + FROM_NOW + "(?:来)?(?:负责|跟进|跟|管|接手|接|盯|带|维护)" + CUSTOMER + ")吧?$");

    private final Optional<Usage> usage;

    OwnerWords(List<Usage> usages) {
        usage = usages.stream().filter(one -> one.is(Trait.NAMES_OWNER)).findFirst();
    }

    /** Whether a line may say so at all. */
    boolean mayBe(String words) {
        return MAY_BE.matcher(words).find();
    }

    Optional<Utterance> of(String words, Landmarks marks) {
        if (usage.isEmpty()
                || marks.customers.size() != 1
                || marks.customers.getFirst().whom().size() != 1
                || marks.colleagues.size() != 1
                || marks.colleagues.getFirst().people().size() != 1
                || !SAID.matcher(lettered(marks)).matches()) {
            return Optional.empty();
        }
        var customer = marks.customers.getFirst().whom().getFirst();
        var person = marks.colleagues.getFirst().people().getFirst();
        return Optional.of(new Utterance(
                words, usage.get(), Map.of(Slot.REST, "%s 负责人 %s".formatted(customer.name(), person.name()))));
    }

    /** The line with letters where its customer, its colleague and its days stand, and no blanks. */
    private static String lettered(Landmarks marks) {
        var letters = new StringBuilder(marks.text.folded());
        marks.days
                .reversed()
                .forEach(day -> letters.replace(day.from(), day.dayEnd(), "D".repeat(day.dayEnd() - day.from())));
        put(
                letters,
                'C',
                marks.customers.getFirst().from(),
                marks.customers.getFirst().end());
        put(
                letters,
                'P',
                marks.colleagues.getFirst().from(),
                marks.colleagues.getFirst().end());
        return letters.toString().replaceAll("[\\s,.。!！@]+", "").replaceAll("([CPD])\\1+", "$1");
    }

    private static void put(StringBuilder words, char letter, int from, int end) {
        for (var i = from; i < end; i++) {
            words.setCharAt(i, letter);
        }
    }
}
