package io.drumbeat.hearing;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.phrase.Contacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A customer where a line names it.
 *
 * @param sure whether it can be no other
 */
record Whom(int from, int end, Mention mention, boolean sure) {
    private static final String NAME = "([\\p{IsHan}a-z0-9]{2,14}?)";
    private static final String ENDS = "(?=$|[\\s,，。;；:：、!！)）]|(?:做|想|要|签|首|首单|谈|的|在|那|聊|打|报|[一-龥]总|[一-龥]经理|[一-龥]工|[一-龥]主任))";

    /** What is said of a customer that is not in the book yet. */
    private static final List<Pattern> FRESH = List.of(
            Pattern.compile("(?:新客户|新客)[\\s,，:：]*(?:叫|是|名叫)?\\s*" + NAME + ENDS),
            Pattern.compile("(?:一家|家|公司|客户|企业|厂).{0,8}?(?:叫做?|名叫)\\s*" + NAME + ENDS),
            Pattern.compile("(?:接触的客户|介绍的客户|找到的客户|客户)[\\s,，:：]+" + NAME + ENDS),
            Pattern.compile("(?:^|[\\s,，。给去跟和约到])" + NAME + "[\\s,，(（是]*(?:头一回|第一次|刚|才)?(?:接触的?|认识的?|开的?)?(?:新客户|新线索|新客)"),
            Pattern.compile("(?:^|新)线索[\\s,，:：]+" + NAME + ENDS));

    private static final Pattern NO_NAME = Pattern.compile("(?:新线索|新客户|线索|商机|今天|昨天|上午|下午|刚|客户|一个|一家|有个|这个|那个|公司)");
    private static final int MOST_OWN = 2000;

    boolean is(Whom other) {
        return mention.name().equals(other.mention.name());
    }

    /** Every customer that is named, from left to right. */
    static List<Whom> in(Line line) {
        var all = new ArrayList<Whom>();
        for (var found : line.marks().customers) {
            var own = found.whom().stream()
                    .filter(one -> line.who().id().equals(one.ownerOn(line.today())))
                    .toList();
            var one = found.whom().size() == 1 ? found.whom().getFirst() : own.size() == 1 ? own.getFirst() : null;
            if (one != null) {
                var sure = found.whom().size() == 1 && !line.slipped();
                all.add(new Whom(found.from(), found.end(), new Mention.Existing(one), sure));
            }
        }
        fresh(line, all);
        all.sort(Comparator.comparingInt(Whom::from));
        return all;
    }

    private static void fresh(Line line, List<Whom> all) {
        for (var pattern : FRESH) {
            var found = pattern.matcher(line.folded());
            while (found.find()) {
                int from = found.start(1);
                int end = found.end(1);
                var name = line.raw(from, end);
                var known = all.stream().anyMatch(one -> one.from() < found.end() && found.start() < one.end());
                var contact = Contacts.end(line.text(), from) >= end;
                if (!known && !contact && name.length() > 1 && !NO_NAME.matcher(name).find()) {
                    all.add(new Whom(from, end, new Mention.Fresh(name), false));
                }
            }
        }
    }

    /** The one customer of the speaker's own whose people are called so, or null. */
    static @org.jspecify.annotations.Nullable Customer ofContact(Line line, String contact) {
        Customer one = null;
        var seen = 0;
        for (var customer : line.known().the(Customers.class).all()) {
            if (line.who().id().equals(customer.ownerOn(line.today()))) {
                if (customer.contacts().contains(contact)) {
                    if (one != null) {
                        return null;
                    }
                    one = customer;
                }
                if (++seen > MOST_OWN) {
                    return null;
                }
            }
        }
        return one;
    }
}
