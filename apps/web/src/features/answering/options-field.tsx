import classes from './answering.module.css';

interface Option {
  value: string;
  label: string;
  /** Stands large above the label: a score. */
  figure?: string;
}

interface OptionsFieldProps {
  name: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  /** Side by side, as a scale; otherwise one under the other. */
  scale?: boolean;
  describedBy: string | undefined;
}

/** One of several, each as large as a thumb. They are radio buttons, so arrow keys and readers know them. */
export function OptionsField(props: OptionsFieldProps) {
  const { name, options, value, onChange, scale = false, describedBy } = props;
  return (
    <div className={scale ? classes.scale : classes.choices}>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            aria-describedby={describedBy}
          />
          {option.figure && (
            <span className={classes.figure} aria-hidden>
              {option.figure}
            </span>
          )}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
