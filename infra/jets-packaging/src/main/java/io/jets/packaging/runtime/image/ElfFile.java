package io.jets.packaging.runtime.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a program or library in the Executable and Linkable Format needs. Only 64 bit
 * little-endian files are read, which those of x86_64 and arm64 are.
 *
 * @param libraries the names of the libraries
 * @param versions the versions of their symbols, for instance {@code GLIBC_2.17}
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html">Dynamic
 * linking</a>
 * @see <a href=
 * "https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html">Symbol
 * versioning</a>
 */
record ElfFile(Set<String> libraries, Set<String> versions) {

	private static final int MAGIC = 0x464c457f;

	private static final int HEADER = 64;

	private static final byte BITS_64 = 2;

	private static final byte LITTLE_ENDIAN = 1;

	private static final int LOAD = 1;

	private static final int DYNAMIC = 2;

	private static final int NEEDED = 1;

	private static final int STRING_TABLE = 5;

	private static final int VERSIONS_NEEDED = 0x6ffffffe;

	private static final int VERSIONS_NEEDED_COUNT = 0x6fffffff;

	/**
	 * Reads a file.
	 * @return what it needs, {@code null} if it has another format
	 */
	static @Nullable ElfFile read(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
			boolean elf = bytes.capacity() > HEADER && bytes.getInt(0) == MAGIC && bytes.get(4) == BITS_64
					&& bytes.get(5) == LITTLE_ENDIAN;
			return elf ? new Reader(bytes).read() : null;
		}
	}

	/**
	 * A segment that is loaded into memory.
	 */
	private record Segment(long address, long offset, long size) {

	}

	private static final class Reader {

		private final ByteBuffer bytes;

		private final List<Segment> segments = new ArrayList<>();

		private final List<Long> needed = new ArrayList<>();

		private int strings;

		private int versions;

		private int versionCount;

		private Reader(ByteBuffer bytes) {
			this.bytes = bytes;
		}

		private ElfFile read() {
			int headers = (int) this.bytes.getLong(32);
			int size = this.bytes.getShort(54);
			int count = this.bytes.getShort(56);
			int dynamic = -1;
			for (int header = headers; header < headers + count * size; header += size) {
				int type = this.bytes.getInt(header);
				if (type == LOAD) {
					this.segments.add(new Segment(this.bytes.getLong(header + 16), this.bytes.getLong(header + 8),
							this.bytes.getLong(header + 32)));
				}
				else if (type == DYNAMIC) {
					dynamic = (int) this.bytes.getLong(header + 8);
				}
			}
			if (dynamic == -1) {
				return new ElfFile(Set.of(), Set.of());
			}
			readDynamic(dynamic);
			Set<String> libraries = new TreeSet<>();
			this.needed.forEach((name) -> libraries.add(string(name)));
			return new ElfFile(libraries, readVersions());
		}

		private void readDynamic(int start) {
			for (int entry = start; this.bytes.getLong(entry) != 0; entry += 16) {
				long value = this.bytes.getLong(entry + 8);
				switch ((int) this.bytes.getLong(entry)) {
					case NEEDED -> this.needed.add(value);
					case STRING_TABLE -> this.strings = offset(value);
					case VERSIONS_NEEDED -> this.versions = offset(value);
					case VERSIONS_NEEDED_COUNT -> this.versionCount = (int) value;
					default -> {
					}
				}
			}
		}

		private Set<String> readVersions() {
			Set<String> names = new TreeSet<>();
			int library = this.versions;
			for (int i = 0; i < this.versionCount; i++) {
				int version = library + this.bytes.getInt(library + 8);
				for (int j = 0; j < this.bytes.getShort(library + 2); j++) {
					names.add(string(this.bytes.getInt(version + 8)));
					version += this.bytes.getInt(version + 12);
				}
				library += this.bytes.getInt(library + 12);
			}
			return names;
		}

		private int offset(long address) {
			return this.segments.stream()
				.filter((segment) -> address >= segment.address() && address < segment.address() + segment.size())
				.mapToInt((segment) -> (int) (address - segment.address() + segment.offset()))
				.findFirst()
				.orElseThrow();
		}

		private String string(long index) {
			StringBuilder string = new StringBuilder();
			for (int i = this.strings + (int) index; this.bytes.get(i) != 0; i++) {
				string.append((char) this.bytes.get(i));
			}
			return string.toString();
		}

	}

}
