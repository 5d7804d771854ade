package io.drumbeat.rehearsal;

import io.drumbeat.decision.Recorder;
import io.drumbeat.inforce.InForce;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * What the commands of one room stand on in a rehearsal. Each room's tests name theirs as a service, so that a chat has
 * whatever rooms are on the path and knows none of them.
 */
public interface Furnishing {
    /**
     * @param spring before it is started; what a test brought itself is there already
     * @param recorder what the chat speaks to, once it is there
     */
    void into(GenericApplicationContext spring, Supplier<Recorder> recorder);

    /** Registers a bean unless a test brought one. */
    static <T> void usually(GenericApplicationContext spring, Class<T> type, Supplier<T> bean) {
        if (spring.getBeanFactory().getBeanNamesForType(type, true, false).length == 0) {
            spring.registerBean(type, bean);
        }
    }

    /** Registers what the company wrote once and never otherwise. */
    static <T> void inForce(GenericApplicationContext spring, Class<T> type, T value) {
        inForce(spring, type, InForce.always(value));
    }

    /** Registers what the company wrote and may write otherwise. */
    static <T> void inForce(GenericApplicationContext spring, Class<T> type, InForce<T> value) {
        var bean = new RootBeanDefinition();
        bean.setTargetType(ResolvableType.forClassWithGenerics(InForce.class, type));
        bean.setInstanceSupplier(() -> value);
        spring.registerBeanDefinition("inForce" + type.getSimpleName(), bean);
    }
}
