package io.drumbeat.declared;

import io.drumbeat.config.Yaml;
import io.drumbeat.declared.Declared.Rule;
import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The few words in which a file's examples tell facts: {@code won 华为 5万 new 标准版}, {@code rating 华为 4}. */
final class Trial {
    private Trial() {}

    /** @throws io.drumbeat.config.ConfigError if it tells none */
    static Fact fact(Yaml item) {
        var line = item.text();
        try {
            return fact(line, item);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw item.wrong("应是一种记录、客户、数和 new 或 old，例如 won 华为 6万 new、rating 华为 5");
        }
    }

    private static Fact fact(String line, Yaml item) {
        var words = List.of(line.split("\\s+", -1));
        var customer = words.size() > 1 ? words.get(1) : "";
        var rest = words.subList(Math.min(2, words.size()), words.size());
        return switch (words.getFirst()) {
            case "lead" -> new DealFact.LeadFound(customer, null, null, null, null);
            case "deal" -> new DealFact.DealOpened(customer, "d", amount(rest, item), null);
            case "stage" -> new DealFact.StageMoved(customer, "d", rest.isEmpty() ? "" : rest.getFirst());
            case "quote" -> new QuoteFact.QuoteGiven(customer, "d", amount(rest, item));
            case "won" ->
                new DealFact.DealWon(
                        customer, "d", amount(rest, item), rest.size() > 2 ? rest.get(2) : null, rest.contains("new"));
            case "lost" -> new DealFact.DealLost(customer, "d", "");
            case "collected" -> new CashFact.CashCollected(customer, null, amount(rest, item));
            case "refund" -> new CashFact.RefundGiven(customer, null, amount(rest, item));
            case "rating" ->
                new CustomerFact.CustomerRated(customer, rest.isEmpty() ? 0 : Integer.parseInt(rest.getFirst()));
            case "customer-score" ->
                new CustomerFact.RatingGiven(customer, 0, rest.isEmpty() ? 0 : Integer.parseInt(rest.getFirst()), null);
            default -> activity(words.getFirst(), customer, item);
        };
    }

    private static Fact activity(String kind, String customer, Yaml item) {
        var activity = Arrays.stream(Activity.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> item.wrong("例子里的 \"%s\" 不认识，应是 won 华为 6万 new 这样的一句".formatted(kind)));
        return new ActivityLogged(activity, customer, null, null, null);
    }

    private static Money amount(List<String> rest, Yaml item) {
        if (rest.isEmpty()) {
            throw item.wrong("例子里少了金额，应如 won 华为 6万 new");
        }
        var text = rest.getFirst();
        var number = new BigDecimal(text.replace("万", ""));
        return Money.of(text.endsWith("万") ? number.movePointRight(4) : number, Money.CNY);
    }

    static Optional<BigDecimal> value(Declared declared, List<Fact> facts, Map<String, Declared> all) {
        return switch (declared.rule()) {
            case Rule.Over over -> Taking.of(over, facts, Taking::fen).map(Declared.Reading::value);
            case Rule.Rate(var of, var per) -> {
                var top = value(called(of, all), facts, all);
                var bottom = value(called(per, all), facts, all).filter(value -> value.signum() != 0);
                yield top.isEmpty() || bottom.isEmpty()
                        ? Optional.empty()
                        : Optional.of(top.get().divide(bottom.get(), MathContext.DECIMAL64));
            }
            case Rule.Share share -> Taking.share(share, facts).map(Declared.Reading::value);
            case Rule.Margin _, Rule.StepsKept _ -> Optional.empty();
        };
    }

    private static Declared called(String id, Map<String, Declared> all) {
        var declared = all.get(id);
        if (declared == null) {
            throw new IllegalStateException(id);
        }
        return declared;
    }
}
