package io.drumbeat.whatif;

import io.drumbeat.card.Refused;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supposes: that they sign something, that a customer pays, or gets money back.
 *
 * @param customer null where none that is known was named
 * @param isNew whether it would sign for the first time
 * @param usual whether the amount is what their deals usually have, since none was said
 * @param paid how much comes in of what is signed; null for all of it
 * @param percent how much of a deal is theirs
 * @param ignored what else was said and is not counted
 * @param number of the contract or the cash that is meant; null where none was said
 */
record Supposition(
        What what,
        int deals,
        Money each,
        @Nullable Customer customer,
        boolean isNew,
        boolean usual,
        @Nullable Money paid,
        int percent,
        String ignored,
        @Nullable Long number) {
    private static final Sentences SENTENCES = Sentences.beside(Supposition.class);
    private static final List<String> DEALS = List.of("单", "笔", "个单", "个合同", "deal");
    private static final int MOST = 50;
    private static final Pattern BACK = Pattern.compile("退");
    private static final Pattern SIGNS = Pattern.compile("签|成交|拿下|再来|won|win|deal|单");
    private static final Pattern COMES = Pattern.compile("回款|收款|到款|到账|收到|打款|付款|cash|paid");
    private static final Pattern LATER =
            Pattern.compile("(不|没|未|还没|先别)有?(收|回|到)(款|账|钱)?|(下个?月|下季度?|明年|以后|晚点).{0,3}(收|回|到|付)(款|账|钱)?");
    private static final Pattern NOTHING = Pattern.compile("丢单|输单|丢了|输了|黄了|lost");
    private static final Pattern PART = Pattern.compile("(\\d{1,2})\\s*[%％]");
    private static final Pattern SHARED = Pattern.compile("平分|对半|分给|一起|分成|各半|和.{1,4}分");
    private static final Pattern NEGATIVE =
            Pattern.compile("(?<![\\d年月日号])[-－−﹣]\\s*[¥￥]?\\s*(?=\\d)|负\\s*(?=[\\d一二两三四五六七八九十百])");
    private static final Pattern PAST = Pattern.compile("上个?月|上上个?月|上周|上个?季度?|昨天|前天|去年");
    private static final Pattern NUMBER = Pattern.compile("#\\s?(\\d{1,9})");
    private static final Pattern OTHERS = Pattern.compile("团队|全队|大家|部门|我们组");
    /** Whoever stands where a customer would; who is not known is nobody, and a colleague's customer as little. */
    private static final Pattern SOMEBODY = Pattern.compile("(签下|签单|签|won|win)\\s*[^\\d\\s]+\\s*(?=\\d)");
    /** What says nothing more than was heard. */
    private static final Pattern HEARD = Pattern.compile(
            "(?i)[\\d,.，]+\\s*(万|千|亿|百|[wk元块￥¥%％])*|美元|美金|欧元|英镑|日元|港币|人民币|usd|eur|gbp|jpy|hkd|cny|rmb|[一二两三四五六七八九十百千万]+(万|千|百|块|元|单|笔)"
                    + "|如果|假如|要是|签下|签单|签了|签|成交|拿下|再来|再|won|win|deals?|what ?if|本月|这个月|这月|今天|新客户?|老客户?|每单|个?单|个合同|笔|共|我|的|了|又|能|会|拿|多少|钱|和|跟|并且?|要|吗|呢"
                    + "|回款|收款|到款|到账|收到|打款|付款|退款|退货|退|平分|对半|各半|cash|paid|refund|of|[\\s，。,.？?、]");

    /** What would happen. */
    enum What {
        SIGNED,
        COLLECTED,
        RETURNED
    }

    /** @throws Refused with what was not said, and a line that would do */
    static Supposition read(String words, Person rep, LocalDate day, Known known) {
        var number = NUMBER.matcher(words);
        var meant = number.find() ? Long.valueOf(number.group(1)) : null;
        var said = NUMBER.matcher(words).replaceAll(" ");
        var text = Text.of(said);
        var customer = customer(text, new Visibility(rep, day, known), known);
        refuseWhatIsNot(said, customer, rep, known);
        var deals = 0;
        var amounts = new ArrayList<Money>();
        for (var i = 0; i < text.length(); i++) {
            var one = "零一二三四五六七八九十".indexOf(text.folded().replace('两', '二').charAt(i));
            if (one > 0 && isOfDeals(text, i + 1)) {
                deals = one;
                continue;
            }
            var found = text.folded().charAt(i) == ' ' ? null : Amounts.at(text, i);
            if (found != null && found.money() != null) {
                if (isOfDeals(text, found.end())) {
                    deals = count(found.money().major());
                } else if (!text.startsWith("%", found.end())
                        && !text.startsWith("％", found.end())
                        && !isOfTime(text, found.end())) {
                    amounts.add(found.money());
                }
                i = found.end() - 1;
            }
        }
        return new Reader(said, customer, amounts, meant).made(deals, new Sold(rep, day, known));
    }

    /** What nobody can be told of by this: other people's pay, and what is not to be signed at all. */
    private static void refuseWhatIsNot(String said, @Nullable Customer customer, Person rep, Known known) {
        var rest = customer == null ? said : said.replace(customer.name(), "");
        var others =
                known.people().all().stream().anyMatch(one -> !one.id().equals(rep.id()) && rest.contains(one.name()));
        if (OTHERS.matcher(rest).find() || (others && !SHARED.matcher(rest).find())) {
            throw new Refused(SENTENCES.say("ownOnly", Map.of("said", said)));
        }
        if (NEGATIVE.matcher(rest).find()) {
            throw new Refused(SENTENCES.say("negative", Map.of("said", said)));
        }
        if (PAST.matcher(rest).find()) {
            throw new Refused(SENTENCES.say("onlyToday", Map.of("said", said)));
        }
        if (NOTHING.matcher(rest).find()) {
            throw new Refused(SENTENCES.say("lostDeal"));
        }
    }

    /** 账期30天 and 3年维保 are no money. */
    private static boolean isOfTime(Text text, int at) {
        return Stream.of("天", "个月", "月", "年", "期", "日").anyMatch(word -> text.startsWith(word, at));
    }

    private static boolean isOfDeals(Text text, int at) {
        return DEALS.stream().anyMatch(word -> text.startsWith(word, at) || text.startsWith(" " + word, at));
    }

    private static int count(BigDecimal number) {
        if (number.signum() <= 0
                || number.compareTo(BigDecimal.valueOf(MOST)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new Refused(SENTENCES.say(
                    "tooMany", Map.of("count", number.stripTrailingZeros().toPlainString(), "most", MOST)));
        }
        return number.intValue();
    }

    /** Makes it of what was heard. */
    private record Reader(
            String said,
            @Nullable Customer customer,
            List<Money> amounts,
            @Nullable Long number) {
        Supposition made(int deals, Sold sold) {
            var each = amounts.isEmpty() ? null : amounts.getFirst();
            if (each == null && deals == 0) {
                throw new Refused(SENTENCES.say("noAmount", Map.of("said", said)));
            }
            if (each != null && !each.isPositive()) {
                throw new Refused(SENTENCES.say("notPositive", Map.of("amount", each.toString())));
            }
            var what = what();
            if (amounts.size() > (what == What.SIGNED && COMES.matcher(said).find() ? 2 : 1)) {
                throw new Refused(SENTENCES.say("onlyOne", Map.of("said", said)));
            }
            if (what != What.SIGNED && customer == null) {
                throw new Refused(SENTENCES.say("whoPays", Map.of("said", said)));
            }
            var isNew = customer == null
                    ? said.contains("新客") || (!said.contains("老客") && sold.isMostlyNew())
                    : sold.hasNothingOf(customer);
            return new Supposition(
                    what,
                    Math.max(1, deals),
                    each == null ? sold.usual() : each,
                    customer,
                    isNew,
                    each == null,
                    paid(),
                    percent(),
                    ignored(),
                    number);
        }

        private What what() {
            if (BACK.matcher(said).find()) {
                return What.RETURNED;
            }
            var rest = LATER.matcher(said).replaceAll("");
            return COMES.matcher(rest).find() && !SIGNS.matcher(rest).find() ? What.COLLECTED : What.SIGNED;
        }

        private @Nullable Money paid() {
            if (LATER.matcher(said).find()) {
                return Money.fen(0);
            }
            return amounts.size() > 1 && COMES.matcher(said).find() ? amounts.get(1) : null;
        }

        private int percent() {
            var part = PART.matcher(said);
            if (!SHARED.matcher(said).find()) {
                return 100;
            }
            return part.find() ? Integer.parseInt(part.group(1)) : 50;
        }

        private String ignored() {
            var rest = customer == null ? SOMEBODY.matcher(said).replaceFirst(" ") : said.replace(customer.name(), " ");
            rest = LATER.matcher(rest).replaceAll(" ");
            rest = percent() == 100
                    ? rest.replaceFirst("(\\d{1,2})\\s*[%％]", "比例$1")
                    : SHARED.matcher(rest).replaceAll(" ");
            rest = HEARD.matcher(rest).replaceAll(" ").strip();
            return rest.length() > 1 ? rest : "";
        }
    }

    /** The longest name that stands there; of whom they may not see, it is not told whether they bought before. */
    private static @Nullable Customer customer(Text text, Visibility sight, Known known) {
        var longest = longest(text.folded(), sight, known);
        if (longest != null) {
            var rest = text.folded().replace(Text.folded(longest.name()), " ");
            if (longest(rest, sight, known) != null) {
                throw new Refused(SENTENCES.say("onlyOne", Map.of("said", text.raw(0, text.length()))));
            }
        }
        return longest;
    }

    private static @Nullable Customer longest(String text, Visibility sight, Known known) {
        return known.the(Customers.class).all().stream()
                .filter(one -> text.contains(Text.folded(one.name())) && sight.maySee(one))
                .max(Comparator.comparingInt(one -> one.name().length()))
                .orElse(null);
    }

    /** What of a deal is theirs. */
    Money own() {
        return new Money(each.minor() * percent / 100, each.currency());
    }

    Money all() {
        return new Money(each.minor() * deals, each.currency());
    }

    Optional<String> customerName() {
        return Optional.ofNullable(customer).map(Customer::name);
    }
}
