package shapes;

import java.util.List;
import java.util.SequencedCollection;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Switches over patterns of Java 21, and flexible constructors of Java 25.
 */
public class Patterns implements Runnable {

	record Pair(Object first, Object second) {

	}

	static class Checked {

		final Supplier<String> text;

		Checked(Supplier<String> text) {
			this.text = text;
		}

	}

	static class Flexible extends Checked {

		Flexible(String name) {
			String upper = name + "!";
			super(() -> "flexible " + upper);
		}

	}

	@Override
	public void run() {
		Function<Object, String> describe = (value) -> switch (value) {
			case null -> "null";
			case Integer number when number > 10 -> "large " + number;
			case Integer number -> "small " + number;
			case Pair(String first, Integer second) -> first + second;
			case Pair(var first, _) -> "pair of " + first;
			default -> "other " + value;
		};
		SequencedCollection<String> results = new java.util.ArrayList<>();
		for (Object value : new Object[] { null, 11, 3, new Pair("a", 1), new Pair(1, 2), List.of() }) {
			results.addLast(describe.apply(value));
		}
		Main.result("patterns", results + new Flexible("a").text.get());
	}

}
