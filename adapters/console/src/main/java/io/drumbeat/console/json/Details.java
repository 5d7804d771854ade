package io.drumbeat.console.json;

import io.drumbeat.ledger.Fact;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one kind of fact has to say, gathered before it becomes a record. */
final class Details {
    final String kind;

    @Nullable
    String customer;

    @Nullable
    String contact;

    @Nullable
    String amount;

    @Nullable
    String currency;

    RecordJson.@Nullable Next next;

    @Nullable
    String stage;

    @Nullable
    String product;

    @Nullable
    Boolean newCustomer;

    @Nullable
    String reason;

    @Nullable
    Integer score;

    @Nullable
    String note;

    @Nullable
    String voids;

    @Nullable
    String source;

    @Nullable
    LocalDate expected;

    @Nullable
    String to;

    @Nullable
    String giver;

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate until;

    Details(String kind) {
        this.kind = kind;
    }

    Details amount(@Nullable Money money) {
        if (money != null) {
            amount = money.major().toPlainString();
            currency = money.currency().getCurrencyCode();
        }
        return this;
    }

    Details next(Fact.@Nullable NextStep step) {
        next = step == null ? null : new RecordJson.Next(step.date(), step.what());
        return this;
    }

    Details stage(String stage) {
        this.stage = stage;
        return this;
    }

    Details note(@Nullable String note) {
        this.note = note;
        return this;
    }
}
