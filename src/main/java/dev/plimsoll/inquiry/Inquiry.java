package dev.plimsoll.inquiry;

/** What a simulation looks into beside response times while its users go about; its run asks for the findings. */
@FunctionalInterface
public interface Inquiry {
    /** What was found until now, from any thread. */
    Findings findings();

    /** Of a simulation that asks for nothing but times and failures. */
    static Inquiry none() {
        return Findings::none;
    }
}
