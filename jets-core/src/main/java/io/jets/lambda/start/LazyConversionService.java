package io.jets.lambda.start;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.support.FormattingConversionService;

/**
 * Converts like {@link ApplicationConversionService}, whose more than 100 converters are
 * created when they are first needed. They are not needed for a text or an array of texts
 * that remains one, which every start asks for.
 */
final class LazyConversionService extends FormattingConversionService {

	private volatile boolean configured;

	/** Guarded by this object. */
	private boolean configuring;

	@Override
	public void addConverter(Converter<?, ?> converter) {
		configure();
		super.addConverter(converter);
	}

	@Override
	public <S, T> void addConverter(Class<S> sourceType, Class<T> targetType,
			Converter<? super S, ? extends T> converter) {
		configure();
		super.addConverter(sourceType, targetType, converter);
	}

	@Override
	public void addConverter(GenericConverter converter) {
		configure();
		super.addConverter(converter);
	}

	@Override
	public void addConverterFactory(ConverterFactory<?, ?> factory) {
		configure();
		super.addConverterFactory(factory);
	}

	@Override
	public void removeConvertible(Class<?> sourceType, Class<?> targetType) {
		configure();
		super.removeConvertible(sourceType, targetType);
	}

	@Override
	protected @Nullable GenericConverter getConverter(TypeDescriptor sourceType, TypeDescriptor targetType) {
		Class<?> type = sourceType.getType();
		if (type != targetType.getType() || (type != String.class && type != String[].class)) {
			configure();
		}
		return super.getConverter(sourceType, targetType);
	}

	@Override
	public String toString() {
		configure();
		return super.toString();
	}

	private void configure() {
		if (this.configured) {
			return;
		}
		synchronized (this) {
			if (!this.configured && !this.configuring) {
				this.configuring = true;
				ApplicationConversionService.configure(this);
				this.configured = true;
			}
		}
	}

}
