package io.drumbeat.bench.past;

import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is left to chance in a line: sums, remarks, whom they spoke to and what is to follow. */
record Lot(Random random) {
    private static final int MOST_CONTACTS = 4;
    private static final List<String> NOTES =
            List.of("谈续约", "看样品", "聊了交付时间", "对方在比价", "预算还没批", "介绍了新产品", "问了付款方式", "技术评审", "客户要再商量", "约了下次演示");
    private static final List<String> STEPS = List.of("回访", "送合同", "送样品", "报价", "演示", "催款", "约技术");
    private static final List<String> PRODUCTS = List.of("标准版", "专业版", "企业版", "维保");
    private static final List<String> REASONS = List.of("价格太高", "选了别家", "预算取消", "项目推迟", "联系不上");

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Mostly some ten thousand yuan, now and then a big one. */
    Money worth() {
        return Money.yuan(Math.max(5, Math.round(60 * Math.exp(random.nextGaussian() * 0.8))) * 1_000);
    }

    /** A share of a sum in whole yuan. */
    static Money share(Money sum, int percent) {
        return Money.yuan(sum.minor() / 100 * percent / 100);
    }

    @Nullable
    String note() {
        return happens(50) ? one(NOTES) : null;
    }

    /** A remark in any case. */
    String remark() {
        return one(NOTES);
    }

    @Nullable
    String product() {
        return happens(60) ? one(PRODUCTS) : null;
    }

    String reason() {
        return one(REASONS);
    }

    Fact.@Nullable NextStep next(LocalDate date) {
        return happens(35) ? new Fact.NextStep(date.plusDays(3L + below(12)), one(STEPS)) : null;
    }

    @Nullable
    String contact(Account account, Names names) {
        if (account.contacts.isEmpty() || (account.contacts.size() < MOST_CONTACTS && happens(8))) {
            account.contacts.add(names.contact());
        }
        return happens(75) ? one(account.contacts) : null;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
