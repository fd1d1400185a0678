package io.jets.lean.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes the source of random records, some of which contain others.
 */
final class RandomRecords {

	private static final List<String> PRIMITIVES = List.of("boolean", "byte", "short", "int", "long", "float",
			"double");

	private static final List<String> SCALARS = List.of("String", "String", "String", "Boolean", "Byte", "Short",
			"Integer", "Long", "Float", "Double", "java.math.BigDecimal", "java.math.BigInteger", "Color", "Shape",
			"java.time.Instant", "java.time.LocalDate", "java.util.UUID");

	/** Names that could be mistaken for the beginnings of accessors, or for variables. */
	private static final List<String> NAMES = List.of("id", "getName", "isOn", "set", "URL", "aB", "a_b", "parser",
			"values", "name", "type", "$x", "\u00fc", "place", "x1", "get", "with");

	private final Random random;

	private final StringBuilder source = new StringBuilder("""
				enum Color { RED, green, Blue_1 }

				enum Shape {

					ROUND {
						int corners() {
							return 0;
						}
					},

					SQUARE;

					int corners() {
						return 4;
					}

					static Shape of(int corners) {
						return SQUARE;
					}

				}

			""");

	private final List<String> names = new ArrayList<>();

	RandomRecords(Random random, int count) {
		this.random = random;
		for (int i = 0; i < count; i++) {
			add("R" + i);
		}
	}

	String source() {
		return this.source.toString();
	}

	List<String> names() {
		return this.names;
	}

	private void add(String record) {
		int size = (this.random.nextInt(12) == 0) ? 30 + this.random.nextInt(10) : 1 + this.random.nextInt(7);
		List<String> components = new ArrayList<>();
		List<String> types = new ArrayList<>();
		IntStream.range(0, size).forEach((i) -> {
			String name = (this.random.nextInt(3) == 0) ? NAMES.get(this.random.nextInt(NAMES.size())) : "c" + i;
			if (!components.contains(name)) {
				components.add(name);
				types.add(type(record));
			}
		});
		this.source.append("\trecord ").append(record).append('(');
		for (int i = 0; i < types.size(); i++) {
			this.source.append((i > 0) ? ", " : "").append(types.get(i)).append(' ').append(components.get(i));
		}
		this.source.append(") ").append(members(record, types)).append("\n\n");
		this.names.add(record);
	}

	/**
	 * Some records have a constructor that throws an exception, another constructor, or
	 * factory methods, which Jackson may use for values other than objects.
	 */
	private String members(String record, List<String> types) {
		String defaults = String.join(", ", types.stream().map(RandomRecords::defaultOf).toList());
		return switch (this.random.nextInt(6)) {
			case 0 -> """
					{
						%s {
							if (java.util.Objects.hash(%s) %% 3 == 0) {
								throw new IllegalStateException("secret");
							}
						}
					}""".formatted(record, types.size());
			case 1 -> "{ static %1$s valueOf(String text) { return new %1$s(%2$s); } }".formatted(record, defaults);
			case 2 ->
				"{ public static %1$s fromString(String text) { return new %1$s(%2$s); } }".formatted(record, defaults);
			case 3 -> (types.size() > 1) ? "{ public %1$s(Thread other) { this(%2$s); } }".formatted(record, defaults)
					: "{ }";
			case 4 -> "{ public String getMore() { return \"\"; } public boolean isMore() { return true; } }";
			default -> "{ }";
		};
	}

	private static String defaultOf(String type) {
		return switch (type) {
			case "boolean" -> "false";
			case "byte" -> "(byte) 0";
			case "short" -> "(short) 0";
			case "int", "long", "float", "double" -> "0";
			default -> "null";
		};
	}

	private String type(String record) {
		return (this.random.nextInt(4) == 0) ? PRIMITIVES.get(this.random.nextInt(PRIMITIVES.size()))
				: reference(record, 3);
	}

	private String reference(String record, int depth) {
		if (depth > 0) {
			switch (this.random.nextInt(10)) {
				case 0 -> {
					return "java.util.List<" + reference(record, depth - 1) + ">";
				}
				case 1 -> {
					String element = reference(record, depth - 1);
					boolean set = !List.of("Color", "Shape").contains(element);
					return (set ? "java.util.Set<" : "java.util.List<") + element + ">";
				}
				case 2 -> {
					return "java.util.Map<String, " + reference(record, depth - 1) + ">";
				}
				case 3 -> {
					return this.names.isEmpty() ? record : this.names.get(this.random.nextInt(this.names.size()));
				}
				case 4 -> {
					return (this.random.nextInt(3) == 0) ? record : "java.util.Collection<String>";
				}
				default -> {
					// A scalar
				}
			}
		}
		return SCALARS.get(this.random.nextInt(SCALARS.size()));
	}

}
