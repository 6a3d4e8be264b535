package dev.plimsoll.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signal SIGHUP, by which a daemon is told to read its file again; without this it would end the process. Where there
 * is no such signal, as on Windows, nothing happens.
 *
 * <p>{@code sun.misc.Signal} is all that Java has for it. It is reached by name, since the compiler warns of any other
 * use in a way that cannot be switched off.
 */
final class HangUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);

    /** What the signal did before: one, or none where there is no such signal. */
    private final List<Object> handlersBefore;

    private HangUp(List<Object> handlersBefore) {
        this.handlersBefore = handlersBefore;
    }

    /** From now on each of these signals runs the action, in a thread of the virtual machine's. */
    static HangUp runs(Runnable action) {
        try {
            return new HangUp(List.of(handle(listener(action))));
        } catch (InvocationTargetException noSuchSignal) {
            LOG.info("there is no SIGHUP here: {}", String.valueOf(noSuchSignal.getCause()));
        } catch (ReflectiveOperationException noSignals) {
            LOG.info("this Java cannot be told to reload by SIGHUP: {}", noSignals.toString());
        }
        return new HangUp(List.of());
    }

    /** The signal does again what it did before. */
    @Override
    public void close() {
        for (Object before : handlersBefore) {
            try {
                handle(before);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("SIGHUP could be handled, and cannot be any more", impossible);
            }
        }
    }

    private static Object listener(Runnable action) throws ClassNotFoundException {
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        return Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
            if (method.getDeclaringClass() == handler) {
                action.run();
                return method.getDefaultValue();
            }
            return method.invoke(action, arguments);
        });
    }

    private static Object handle(Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal.getConstructor(String.class).newInstance("HUP"), handler);
    }
}
