package shapes;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Stack traces of lambdas.
 */
class Traces {

	void run() {
		Supplier<String> lambda = () -> {
			throw new IllegalStateException("in lambda");
		};
		try {
			lambda.get();
		}
		catch (IllegalStateException ex) {
			Stream.of(ex.getStackTrace())
				.filter((frame) -> !frame.getClassName().contains("$$Lambda"))
				.forEach((frame) -> Main.result("frame", frame));
		}
	}

}
