import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { DotsSix } from "@medusajs/icons";
import { clx, IconButton } from "@medusajs/ui";
import { type ReactNode, useRef, useState } from "react";
import { useText } from "../hooks/use-text";

type SortableListProps<Item> = {
  /** What is put in order, for those who can't see it. */
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  /** Takes the ids in their new order; until it has rejected or other items come, they stand in it. */
  onReorder: (ids: string[]) => Promise<unknown>;
  children: (item: Item) => ReactNode;
};

/** A list that is put in order by its handles: with a mouse, a finger, or space and the arrow keys. */
export function SortableList<Item>({
  label,
  items,
  idOf,
  nameOf,
  onReorder,
  children,
}: SortableListProps<Item>) {
  const { t } = useText();
  const given = items.map(idOf);
  const [moved, setMoved] = useState({ from: "", ids: given });
  const ids = moved.from === given.join() ? moved.ids : given;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const itemOf = (id: UniqueIdentifier) => items.find((item) => idOf(item) === id);
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    const next = arrayMove(ids, ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
    setMoved({ from: given.join(), ids: next });
    onReorder(next).catch(() => setMoved({ from: "", ids: given }));
  };
  const told = (id: UniqueIdentifier, over: UniqueIdentifier | undefined) => {
    const item = itemOf(id);
    return {
      name: item ? nameOf(item) : "",
      place: ids.indexOf(String(over ?? id)) + 1,
      places: ids.length,
    };
  };
  /** What is lifted is over its own place, which needn't be said at once. */
  const wasJustLifted = useRef(false);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      wasJustLifted.current = true;
      return t("common.sort.lifted", told(active.id, undefined));
    },
    onDragOver: ({ active, over }) => {
      const isStillThere = wasJustLifted.current && over?.id === active.id;
      wasJustLifted.current = false;
      if (!isStillThere) return t("common.sort.over", told(active.id, over?.id));
    },
    onDragEnd: ({ active, over }) => t("common.sort.dropped", told(active.id, over?.id)),
    onDragCancel: ({ active }) => t("common.sort.cancelled", told(active.id, undefined)),
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={UPRIGHT}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t("common.sort.instructions") },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul aria-label={label} className="divide-y">
          {ids.map((id) => {
            const item = itemOf(id);
            return (
              item && (
                <SortableItem key={id} id={id} name={nameOf(item)}>
                  {children(item)}
                </SortableItem>
              )
            );
          })}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

/** Things in a list move up and down only. */
const UPRIGHT: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })];

function SortableItem({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const { t } = useText();
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id, attributes: { roleDescription: t("common.sort.role") } });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={clx(
        "bg-ui-bg-base flex items-center gap-x-2 py-2 pl-3 pr-4",
        isDragging && "shadow-elevation-flyout relative z-10",
      )}
    >
      <IconButton
        ref={setActivatorNodeRef}
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("common.sort.move", { name })}
        // A finger on it drags; it doesn't scroll the page.
        className="shrink-0 cursor-grab touch-none"
        {...attributes}
        {...listeners}
      >
        <DotsSix />
      </IconButton>
      <div className="min-w-0 flex-1">{children}</div>
    </li>
  );
}
